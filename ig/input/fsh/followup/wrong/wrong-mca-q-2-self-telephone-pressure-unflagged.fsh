Instance: wrong-mca-q-2-self-telephone-pressure-unflagged
InstanceOf: McaFollowUpResponse
Usage: #example
Title: "电话随访的血压未标明自报"
* insert ResponseOfZhang(F20250120-9005, q-followup-htn|2017, exa-encounter-followup-zhang, 2025-01-20T09:50:00+08:00)

* insert AnsweredHead(2025-01-20, 3, 2025-02-03)
* insert AnsweredSymptom(McaSymptomHtnCS#1)
* insert AnsweredPressure(146, 88)
* insert AnsweredBody
* insert AnsweredLifestyle
* insert AnsweredMedicines
* insert AnsweredConclusion(1, 1)
