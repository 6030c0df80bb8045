Instance: exa-referral-task-completed
InstanceOf: McaReferralTask
Usage: #example
Title: "已完成的转诊任务 / Referral completed"
Description: "2025年4月30日出院，医院给出回执与下转单。 On 30 April 2025 the resident is discharged; the hospital gives its feedback and the down-referral."
* insert UpReferralTask(2025-04-30T10:35:00+08:00)
* status = #completed
* businessStatus = McaReferralBusinessStatusCS#closed-returned "回基层已下转"
* executionPeriod.start = "2025-04-24T08:40:00+08:00"
* executionPeriod.end = "2025-04-30T10:35:00+08:00"
* output[appointment].type = McaTaskOutputCS#appointment "预约"
* output[appointment].valueReference = Reference(exa-referral-appointment-zhang)
* output[arrivedEncounter].type = McaTaskOutputCS#arrived-encounter "到诊就诊记录"
* output[arrivedEncounter].valueReference = Reference(exa-encounter-clinical-zhang)
* output[feedbackDocument].type = McaTaskOutputCS#feedback-document "回执文书"
* output[feedbackDocument].valueReference = Reference(exa-referral-feedback-zhang)
* output[downReferral].type = McaTaskOutputCS#down-referral "下转单"
* output[downReferral].valueReference = Reference(exa-referral-request-down)
* output[medicationPlan].type = McaTaskOutputCS#medication-plan "用药方案"
* output[medicationPlan].valueReference = Reference(exa-medication-request-discharge-metformin)
* output[followupPlan].type = McaTaskOutputCS#followup-plan "随访方案"
* output[followupPlan].valueReference = Reference(exa-careplan-proposal)
* output[trackingOutcome].type = McaTaskOutputCS#tracking-outcome "追踪结果"
* output[trackingOutcome].valueCodeableConcept = McaReferralOutcomeCS#arrived "到位"
