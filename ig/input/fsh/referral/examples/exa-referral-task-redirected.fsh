Instance: exa-referral-task-redirected
InstanceOf: McaReferralTask
Usage: #example
Title: "改派后的转诊任务 / Redirected referral"
Description: "转诊中心将被拒的转诊改派给高血压转诊门诊。 The referral centre hands the declined referral to the hypertension clinic."
* insert LoopOfZhang(groupIdentifier)
* extension[redirectOf].valueReference = Reference(exa-referral-task-rejected)
* partOf = Reference(exa-referral-task-rejected)
* status = #requested
* businessStatus = McaReferralBusinessStatusCS#redirected "已改派"
* intent = #order
* priority = #urgent
* code = McaTaskCodeCS#referral-fulfil "执行转诊"
* focus = Reference(exa-referral-request-up)
* for = Reference(exa-patient-zhang-jianguo)
* authoredOn = "2025-04-22T14:55:00+08:00"
* lastModified = "2025-04-22T14:55:00+08:00"
* requester = Reference(exa-role-li-min)
* owner = Reference(exa-healthcareservice-hypertension-clinic)
