Instance: wrong-mca-q-4-no-symptom-and-headache
InstanceOf: McaFollowUpResponse
Usage: #example
Title: "无症状又选头痛头晕"
* insert ResponseOfZhang(F20250120-9008, q-followup-htn|2017, exa-encounter-followup-zhang, 2025-01-20T09:50:00+08:00)

* insert AnsweredHead(2025-01-20, 1, 2025-02-03)
* insert AnsweredSymptom(McaSymptomHtnCS#1)
* insert AnswerMore(Coding, McaSymptomHtnCS#2)
* insert AnsweredPressure(146, 88)
* insert AnsweredBody
* insert AnsweredLifestyle
* insert AnsweredMedicines
* insert AnsweredConclusion(1, 1)
