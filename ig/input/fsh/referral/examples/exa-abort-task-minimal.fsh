Instance: exa-abort-task-minimal
InstanceOf: McaAbortTask
Usage: #example
Title: "中止请求（最小） / Minimal request to abort"
Description: "只有必填项的中止请求。 A request to abort with the required elements only."
* insert LoopOfZhang(groupIdentifier)
* status = #requested
* intent = #order
* code = McaTaskCodeCS#abort "请求中止"
* focus = Reference(exa-referral-task-completed)
* for = Reference(exa-patient-zhang-jianguo)
* authoredOn = "2025-04-25T11:00:00+08:00"
* lastModified = "2025-04-25T11:00:00+08:00"
* requester = Reference(exa-role-li-min)
* reasonCode = McaCancelReasonTaskCS#transferred-elsewhere "已转往他处"
