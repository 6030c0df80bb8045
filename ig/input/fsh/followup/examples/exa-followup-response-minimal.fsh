Instance: exa-followup-response-minimal
InstanceOf: McaFollowUpResponse
Usage: #example
Title: "2025年12月20日电话随访记录，仅必填项与自报血压"
* insert ResponseOfZhang(F20251220-0009, q-followup-htn|2017, exa-encounter-followup-minimal, 2025-12-20T15:10:00+08:00)

* insert AnsweredHead(2025-12-20, 3, 2026-03-10)
* insert AnsweredSymptom(McaSymptomHtnCS#1)
* insert AnsweredPressure(132, 80)
* insert AnsweredBody
* insert Answer(v.selfreport, Boolean, true)
* insert AnsweredLifestyle
* insert AnsweredMedicines
* insert AnsweredConclusion(1, 1)
