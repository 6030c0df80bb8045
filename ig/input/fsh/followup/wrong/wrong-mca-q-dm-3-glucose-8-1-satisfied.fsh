Instance: wrong-mca-q-dm-3-glucose-8-1-satisfied
InstanceOf: McaFollowUpResponse
Usage: #example
Title: "空腹血糖 8.1 却为控制满意"
* insert ResponseOfZhang(F20250523-9003, q-followup-t2dm|2017, exa-encounter-followup-t2dm, 2025-05-23T09:15:00+08:00)

* insert AnsweredHead(2025-05-23, 1, 2025-06-06)
* insert AnsweredSymptom(McaSymptomDmCS#1)
* insert AnsweredPressure(136, 82)
* insert AnsweredBody
* insert AnsweredLifestyleWithFood
* insert AnswerBlock(x)
* insert Answer(x.fpg, Decimal, 8.1)
* insert AnsweredMedicines
* insert Answer(m.hypo, Coding, McaCvHypoglycaemiaCS#1)
* insert AnsweredConclusion(1, 1)
