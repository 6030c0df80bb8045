Instance: exa-referral-task-minimal
InstanceOf: McaReferralTask
Usage: #example
Title: "刚提交的转诊任务 / Task of a referral just sent"
Description: "急诊上转的任务，刚提交；只有必填元素。 The task of the emergency referral when just sent, with nothing but what is required."
* groupIdentifier.system = "http://medalliance.example/fhir/naming/loop-id"
* groupIdentifier.value = "L-2025-000207"
* status = #requested
* businessStatus = McaReferralBusinessStatusCS#submitted "已提交"
* intent = #order
* code = McaTaskCodeCS#referral-fulfil "执行转诊"
* focus = Reference(exa-referral-request-minimal)
* for = Reference(exa-patient-zhang-jianguo)
* authoredOn = "2025-06-15T07:50:00+08:00"
* lastModified = "2025-06-15T07:50:00+08:00"
* requester = Reference(exa-role-li-min)
