Instance: exa-followup-response-t2dm
InstanceOf: McaFollowUpResponse
Usage: #example
Title: "2025年5月23日糖尿病随访记录"
* insert ResponseOfZhang(F20250523-0002, q-followup-t2dm|2017, exa-encounter-followup-t2dm, 2025-05-23T09:15:00+08:00)
* extension[dataQualityFlag].valueCodeableConcept = McaDataQualityCS#copied "疑似复制"

* insert AnswerBlock(h)
* insert Answer(h.date, Date, 2025-05-23)
* insert Answer(h.way, Coding, McaCv0600207CS#1 "门诊")
* insert Answer(h.next, Date, 2025-08-01)
* insert AnswerDoctor

* insert AnswerBlock(s)
* insert Answer(s.symptom, Coding, McaSymptomDmCS#1 "无症状")

* insert AnswerBlock(v)
* insert Answer(v.sbp, Integer, 136)
* insert Answer(v.dbp, Integer, 82)
* insert Answer(v.weight, Decimal, 73)
* insert Answer(v.weight.target, Decimal, 68)
* insert Answer(v.height, Decimal, 168)
* insert Answer(v.bmi, Decimal, 25.9)
* insert Answer(v.bmi.target, Decimal, 24.1)
* insert Answer(v.waist, Decimal, 88)
* insert Answer(v.hr, Integer, 74)
* insert Answer(v.footpulse, Coding, McaFootPulseCS#normal "触及正常")

* insert AnswerBlock(l)
* insert Answer(l.smoke, Integer, 5)
* insert Answer(l.smoke.target, Integer, 0)
* insert Answer(l.alcohol, Decimal, 1)
* insert Answer(l.alcohol.target, Decimal, 0)
* insert Answer(l.ex.freq, Integer, 3)
* insert Answer(l.ex.freq.target, Integer, 5)
* insert Answer(l.ex.min, Integer, 30)
* insert Answer(l.ex.min.target, Integer, 30)
* insert Answer(l.food, Decimal, 320)
* insert Answer(l.food.target, Decimal, 250)
* insert Answer(l.psych, Coding, McaCvPsychCS#1 "良好")
* insert Answer(l.comply, Coding, McaCvComplianceCS#1 "良好")

* insert AnswerBlock(x)
* insert Answer(x.fpg, Decimal, 6.8)

* insert AnswerBlock(m)
* insert Answer(m.adherence, Coding, McaCvAdherenceCS#1 "规律")
* insert Answer(m.adr, Coding, McaAdrCS#1 "无")
* insert Answer(m.hypo, Coding, McaCvHypoglycaemiaCS#1 "无")
* insert AnswerGroup(m.drug)
* insert AnswerPart(m.drug.name, String, "盐酸二甲双胍片")
* insert AnswerPart(m.drug.usage, Integer, 2)
* insert AnswerPart(m.drug.dose, Decimal, 500)
* insert AnswerPart(m.drug.unit, String, "mg")

* insert AnswerBlock(c)
* insert Answer(c.eval, Coding, McaCv0510012CS#1 "控制满意")
* insert Answer(c.next, Coding, McaNextActionCS#1 "常规随访")
