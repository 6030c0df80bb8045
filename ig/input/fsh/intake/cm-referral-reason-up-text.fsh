Instance: cm-referral-reason-up-text
InstanceOf: ConceptMap
Usage: #definition
Title: "上转原因文字 / Words of the reason for referral"
Description: "随访表转诊原因的写法到上转原因；表外的文字记为其他并保留原文。 The ways exports write the reason for referral to its codes; other words become other and are kept."
* insert IntakeMap(cm-referral-reason-up-text, CmReferralReasonUpText)
* title = "上转原因文字 / Words of the reason for referral"
* description = "随访表转诊原因的写法到上转原因；表外的文字记为其他并保留原文。 The ways exports write the reason for referral to its codes; other words become other and are kept."
* insert From(http://medalliance.example/fhir/source/followup-words, http://medalliance.example/fhir/CodeSystem/mca-referral-reason-up)
* insert Same([[连续两次血压控制不满意]], htn-1)
* insert Same([[连续两次控制不满意]], htn-1)
* insert Same([[两次控制不满意]], htn-1)
* insert Same([[药物不良反应难以控制]], adr)
* insert Same([[不良反应难以控制]], adr)
* insert Same([[出现新的并发症]], new-complication)
* insert Same([[新的并发症]], new-complication)
* insert Same([[原有并发症加重]], worse-complication)
* insert Same([[并发症加重]], worse-complication)
* insert Same([[患者要求]], patient-request)
* insert Same([[居民要求]], patient-request)
* insert Same([[妊娠期或哺乳期]], pregnancy)
* insert Same([[妊娠]], pregnancy)
* insert Same([[哺乳期]], pregnancy)
* insert Same([[怀疑继发性高血压]], secondary-suspect)
* insert Same([[疑似继发性高血压]], secondary-suspect)
* insert Same([[三药联用未达标]], refractory)
* insert Same([[难治性高血压]], refractory)
* insert OtherwiseFixed(other)
