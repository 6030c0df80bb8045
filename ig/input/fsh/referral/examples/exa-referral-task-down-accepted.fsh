Instance: exa-referral-task-down-accepted
InstanceOf: McaReferralTask
Usage: #example
Title: "社区已接收的下转任务 / Down-referral accepted"
Description: "2025年5月2日社区中心接收下转并安排首次随访。 On 2 May 2025 the community centre accepts the down-referral and plans the first visit."
* insert LoopOfZhang(groupIdentifier)
* status = #accepted
* businessStatus = McaReferralBusinessStatusCS#accepted "已接收"
* intent = #order
* priority = #routine
* code = McaTaskCodeCS#referral-fulfil "执行转诊"
* focus = Reference(exa-referral-request-down)
* for = Reference(exa-patient-zhang-jianguo)
* authoredOn = "2025-04-30T10:30:00+08:00"
* lastModified = "2025-05-02T09:00:00+08:00"
* requester = Reference(exa-role-zhou-qiang)
* owner = Reference(exa-organization-community-centre)
* restriction.period.end = "2025-05-14T23:59:59+08:00"
* output[followupPlan].type = McaTaskOutputCS#followup-plan "随访方案"
* output[followupPlan].valueReference = Reference(exa-work-task-followup-due)
