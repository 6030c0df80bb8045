Instance: wrong-mca-q-date-in-the-future
InstanceOf: McaFollowUpResponse
Usage: #example
Title: "随访日期在未来"
* insert ResponseOfZhang(F20250120-9002, q-followup-htn|2017, exa-encounter-followup-zhang, 2025-01-20T09:50:00+08:00)

* insert AnsweredHead(2099-01-01, 1, 2099-01-15)
* insert AnsweredSymptom(McaSymptomHtnCS#1)
* insert AnsweredPressure(146, 88)
* insert AnsweredBody
* insert AnsweredLifestyle
* insert AnsweredMedicines
* insert AnsweredConclusion(1, 1)
