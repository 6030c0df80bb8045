Instance: exa-referral-tracking-task-minimal
InstanceOf: McaReferralTrackingTask
Usage: #example
Title: "追踪任务（最小） / Minimal tracking task"
Description: "只有必填项的追踪任务。 A tracking task with the required elements only."
* insert LoopOfZhang(groupIdentifier)
* status = #requested
* intent = #order
* code = McaTaskCodeCS#referral-tracking "转诊2周追踪"
* focus = Reference(exa-referral-request-up)
* for = Reference(exa-patient-zhang-jianguo)
* authoredOn = "2025-04-22T14:20:00+08:00"
* lastModified = "2025-04-22T14:20:00+08:00"
* requester = Reference(exa-role-li-min)
* restriction.period.end = "2025-05-06"
