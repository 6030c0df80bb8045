Instance: wrong-mca-ref-10-arrived-before-sent
InstanceOf: McaReferralTask
Usage: #example
Title: "到诊早于提交 / Arrived before sent"
Description: "到诊时间早于转诊提交时间。 The arrival is earlier than the sending of the referral."
* insert UpReferralTask(2025-04-24T08:45:00+08:00)
* status = #in-progress
* businessStatus = McaReferralBusinessStatusCS#arrived "已到诊"
* executionPeriod.start = "2025-04-21T08:40:00+08:00"
* output[arrivedEncounter].type = McaTaskOutputCS#arrived-encounter "到诊就诊记录"
* output[arrivedEncounter].valueReference = Reference(exa-encounter-clinical-zhang)
