Instance: wrong-mca-ref-7-completed-without-feedback
InstanceOf: McaReferralTask
Usage: #example
Title: "完成而无回执 / Completed without feedback"
Description: "任务已完成，但没有回执文书。 The task is completed and has no feedback document."
* insert UpReferralTask(2025-04-30T10:35:00+08:00)
* status = #completed
* businessStatus = McaReferralBusinessStatusCS#closed-outpatient "门诊处理完成"
* output[arrivedEncounter].type = McaTaskOutputCS#arrived-encounter "到诊就诊记录"
* output[arrivedEncounter].valueReference = Reference(exa-encounter-clinical-zhang)
