Instance: wrong-mca-qr-1-form-without-version
InstanceOf: McaFollowUpResponse
Usage: #example
Title: "未写明随访表版本"
* insert ResponseOfZhang(F20250120-9001, q-followup-htn, exa-encounter-followup-zhang, 2025-01-20T09:50:00+08:00)

* insert AnsweredHead(2025-01-20, 1, 2025-02-03)
* insert AnsweredSymptom(McaSymptomHtnCS#1)
* insert AnsweredPressure(146, 88)
* insert AnsweredBody
* insert AnsweredLifestyle
* insert AnsweredMedicines
* insert AnsweredConclusion(1, 1)
