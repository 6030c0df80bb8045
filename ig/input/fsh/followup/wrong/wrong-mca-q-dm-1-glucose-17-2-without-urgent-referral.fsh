Instance: wrong-mca-q-dm-1-glucose-17-2-without-urgent-referral
InstanceOf: McaFollowUpResponse
Usage: #example
Title: "空腹血糖 17.2 却未紧急转诊"
* insert ResponseOfZhang(F20250523-9001, q-followup-t2dm|2017, exa-encounter-followup-t2dm, 2025-05-23T09:15:00+08:00)

* insert AnsweredHead(2025-05-23, 1, 2025-06-06)
* insert AnsweredSymptom(McaSymptomDmCS#1)
* insert AnsweredPressure(136, 82)
* insert AnsweredBody
* insert AnsweredLifestyleWithFood
* insert AnswerBlock(x)
* insert Answer(x.fpg, Decimal, 17.2)
* insert AnsweredMedicines
* insert Answer(m.hypo, Coding, McaCvHypoglycaemiaCS#1)
* insert AnsweredConclusion(2, 2)
