Instance: exa-referral-tracking-task-cancelled
InstanceOf: McaReferralTrackingTask
Usage: #example
Title: "追踪取消 / Tracking cancelled"
Description: "转诊申请被撤销，无需追踪。 The referral was withdrawn; there is nothing to track."
* insert LoopOfZhang(groupIdentifier)
* status = #cancelled
* statusReason = McaCancelReasonTaskCS#patient-refuse "患者拒绝"
* intent = #order
* code = McaTaskCodeCS#referral-tracking "转诊2周追踪"
* focus = Reference(exa-referral-request-replacing)
* for = Reference(exa-patient-zhang-jianguo)
* authoredOn = "2025-04-23T09:05:00+08:00"
* lastModified = "2025-04-23T11:20:00+08:00"
* requester = Reference(exa-role-li-min)
* owner = Reference(exa-organization-community-centre)
* restriction.period.end = "2025-05-07"
