Instance: wrong-mca-q-2-clinic-visit-without-pressure
InstanceOf: McaFollowUpResponse
Usage: #example
Title: "门诊随访未测血压"
* insert ResponseOfZhang(F20250120-9004, q-followup-htn|2017, exa-encounter-followup-zhang, 2025-01-20T09:50:00+08:00)

* insert AnsweredHead(2025-01-20, 1, 2025-02-03)
* insert AnsweredSymptom(McaSymptomHtnCS#1)
* insert AnswerBlock(v)
* insert AnsweredBody
* insert AnsweredLifestyle
* insert AnsweredMedicines
* insert AnsweredConclusion(1, 1)
