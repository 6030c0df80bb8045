Instance: wrong-mca-q-1-192-118-without-urgent-referral
InstanceOf: McaFollowUpResponse
Usage: #example
Title: "192/118 却未紧急转诊"
* insert ResponseOfZhang(F20250120-9003, q-followup-htn|2017, exa-encounter-followup-zhang, 2025-01-20T09:50:00+08:00)

* insert AnsweredHead(2025-01-20, 1, 2025-02-03)
* insert AnsweredSymptom(McaSymptomHtnCS#1)
* insert AnsweredPressure(192, 118)
* insert AnsweredBody
* insert AnsweredLifestyle
* insert AnsweredMedicines
* insert AnsweredConclusion(2, 2)
