Instance: wrong-mca-q-refer-next-action-without-referral
InstanceOf: McaFollowUpResponse
Usage: #example
Title: "下一步为转诊却未填转诊"
* insert ResponseOfZhang(F20250120-9011, q-followup-htn|2017, exa-encounter-followup-zhang, 2025-01-20T09:50:00+08:00)

* insert AnsweredHead(2025-01-20, 1, 2025-02-03)
* insert AnsweredSymptom(McaSymptomHtnCS#1)
* insert AnsweredPressure(154, 92)
* insert AnsweredBody
* insert AnsweredLifestyle
* insert AnsweredMedicines
* insert AnsweredConclusion(2, 3)
