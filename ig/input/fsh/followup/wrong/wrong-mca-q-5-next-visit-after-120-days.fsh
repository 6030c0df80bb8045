Instance: wrong-mca-q-5-next-visit-after-120-days
InstanceOf: McaFollowUpResponse
Usage: #example
Title: "下次随访在120天后"
* insert ResponseOfZhang(F20250120-9009, q-followup-htn|2017, exa-encounter-followup-zhang, 2025-01-20T09:50:00+08:00)

* insert AnsweredHead(2025-01-20, 1, 2025-05-20)
* insert AnsweredSymptom(McaSymptomHtnCS#1)
* insert AnsweredPressure(146, 88)
* insert AnsweredBody
* insert AnsweredLifestyle
* insert AnsweredMedicines
* insert AnsweredConclusion(1, 1)
