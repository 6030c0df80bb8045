Instance: wrong-mca-q-3-target-weight-without-target-bmi
InstanceOf: McaFollowUpResponse
Usage: #example
Title: "有目标体重而无目标体质指数"
* insert ResponseOfZhang(F20250120-9006, q-followup-htn|2017, exa-encounter-followup-zhang, 2025-01-20T09:50:00+08:00)

* insert AnsweredHead(2025-01-20, 1, 2025-02-03)
* insert AnsweredSymptom(McaSymptomHtnCS#1)
* insert AnsweredPressure(146, 88)
* insert Answer(v.weight, Decimal, 74)
* insert Answer(v.weight.target, Decimal, 68)
* insert Answer(v.height, Decimal, 168)
* insert Answer(v.hr, Integer, 76)
* insert AnsweredLifestyle
* insert AnsweredMedicines
* insert AnsweredConclusion(1, 1)
