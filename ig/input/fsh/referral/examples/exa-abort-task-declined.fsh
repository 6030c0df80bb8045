Instance: exa-abort-task-declined
InstanceOf: McaAbortTask
Usage: #example
Title: "中止请求未获同意 / Request to abort, declined"
Description: "患者一度要求转往外地，转出方请求中止；医院因病情不宜转运而拒绝，转诊继续。 The resident wished to go elsewhere and the placer asked to abort; the hospital declined because he could not travel, and the referral went on."
* insert LoopOfZhang(groupIdentifier)
* status = #rejected
* statusReason = McaRejectReasonCS#unstable "病情不稳定"
* intent = #order
* code.coding[0] = McaTaskCodeCS#abort "请求中止"
* code.coding[1] = $TaskCode#abort "Mark the focal resource as no longer active"
* focus = Reference(exa-referral-task-completed)
* for = Reference(exa-patient-zhang-jianguo)
* authoredOn = "2025-04-25T11:00:00+08:00"
* lastModified = "2025-04-25T14:30:00+08:00"
* requester = Reference(exa-role-li-min)
* owner = Reference(exa-organization-county-hospital)
* reasonCode = McaCancelReasonTaskCS#transferred-elsewhere "已转往他处"
* restriction.period.end = "2025-04-26"
