Instance: wrong-mca-q-bmi-does-not-agree
InstanceOf: McaFollowUpResponse
Usage: #example
Title: "体质指数与身高体重不符"
* insert ResponseOfZhang(F20250120-9007, q-followup-htn|2017, exa-encounter-followup-zhang, 2025-01-20T09:50:00+08:00)

* insert AnsweredHead(2025-01-20, 1, 2025-02-03)
* insert AnsweredSymptom(McaSymptomHtnCS#1)
* insert AnsweredPressure(146, 88)
* insert Answer(v.weight, Decimal, 74)
* insert Answer(v.height, Decimal, 168)
* insert Answer(v.bmi, Decimal, 30)
* insert Answer(v.hr, Integer, 76)
* insert AnsweredLifestyle
* insert AnsweredMedicines
* insert AnsweredConclusion(1, 1)
