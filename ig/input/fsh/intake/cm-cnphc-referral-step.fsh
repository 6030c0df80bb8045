Instance: cm-cnphc-referral-step
InstanceOf: ConceptMap
Usage: #definition
Title: "转诊步骤到状态变更 / Referral steps to transitions"
Description: "国内转诊步骤到本指南的状态变更。 The domestic steps of a referral to the transitions of this guide."
* insert IntakeMap(cm-cnphc-referral-step, CmCnphcReferralStep)
* title = "转诊步骤到状态变更 / Referral steps to transitions"
* description = "国内转诊步骤到本指南的状态变更。 The domestic steps of a referral to the transitions of this guide."
* insert From(http://medalliance.example/fhir/CodeSystem/src-cnphc-referral-step, http://medalliance.example/fhir/CodeSystem/mca-referral-transition)
* insert Same([[C01001]], T01)
* insert NoMatch([[reply]], [[应答可以是接单、接收或拒绝，看其内容。 A reply may acknowledge, accept or decline: its content says which.]])
* insert Same([[arrival-reply]], T07)
* insert Near([[record-upload]], T11, narrower, [[上传完整病历时结案；中途上传不改变状态。 The upload that closes the case; an earlier one changes no status.]])
