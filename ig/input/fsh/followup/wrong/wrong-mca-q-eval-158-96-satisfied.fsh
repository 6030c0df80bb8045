Instance: wrong-mca-q-eval-158-96-satisfied
InstanceOf: McaFollowUpResponse
Usage: #example
Title: "158/96 却为控制满意"
* insert ResponseOfZhang(F20250120-9010, q-followup-htn|2017, exa-encounter-followup-zhang, 2025-01-20T09:50:00+08:00)

* insert AnsweredHead(2025-01-20, 1, 2025-02-03)
* insert AnsweredSymptom(McaSymptomHtnCS#1)
* insert AnsweredPressure(158, 96)
* insert AnsweredBody
* insert AnsweredLifestyle
* insert AnsweredMedicines
* insert AnsweredConclusion(1, 1)
