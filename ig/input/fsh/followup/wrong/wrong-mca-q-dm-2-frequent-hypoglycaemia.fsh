Instance: wrong-mca-q-dm-2-frequent-hypoglycaemia
InstanceOf: McaFollowUpResponse
Usage: #example
Title: "低血糖反应频繁"
* insert ResponseOfZhang(F20250523-9002, q-followup-t2dm|2017, exa-encounter-followup-t2dm, 2025-05-23T09:15:00+08:00)

* insert AnsweredHead(2025-05-23, 1, 2025-06-06)
* insert AnsweredSymptom(McaSymptomDmCS#1)
* insert AnsweredPressure(136, 82)
* insert AnsweredBody
* insert AnsweredLifestyleWithFood
* insert AnswerBlock(x)
* insert Answer(x.fpg, Decimal, 6.5)
* insert AnsweredMedicines
* insert Answer(m.hypo, Coding, McaCvHypoglycaemiaCS#3)
* insert AnsweredConclusion(1, 1)
