Instance: exa-referral-tracking-task-open
InstanceOf: McaReferralTrackingTask
Usage: #example
Title: "待追踪 / Tracking under way"
Description: "提交上转时建立的追踪任务，5月6日到期。 The tracking task made when the up-referral was sent; due on 6 May."
* insert LoopOfZhang(groupIdentifier)
* status = #requested
* intent = #order
* code = McaTaskCodeCS#referral-tracking "转诊2周追踪"
* focus = Reference(exa-referral-request-up)
* for = Reference(exa-patient-zhang-jianguo)
* authoredOn = "2025-04-22T14:20:00+08:00"
* lastModified = "2025-04-22T14:20:00+08:00"
* requester = Reference(exa-role-li-min)
* owner = Reference(exa-organization-community-centre)
* restriction.period.end = "2025-05-06"
