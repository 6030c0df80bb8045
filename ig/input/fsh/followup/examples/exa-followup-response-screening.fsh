Instance: exa-followup-response-screening
InstanceOf: McaFollowUpResponse
Usage: #example
Title: "2025年1月6日高危人群筛查"
Description: "血压 152/94 已超过高危范围，须另日复测；体质指数与年龄属高危。 152/94 is above the range of high risk and is measured again on other days; body mass index and age make a high risk."
* insert ResponseOfZhang(S20250106-0021, q-screening-highrisk|2017, exa-encounter-screening, 2025-01-06T10:50:00+08:00)

* insert AnswerBlock(h)
* insert Answer(h.date, Date, 2025-01-06)
* insert Answer(h.age, Integer, 66)
* insert Answer(h.sex, Coding, McaGbt22611CS#1 "男性")
* insert AnswerDoctor
* insert Answer(h.next, Date, 2025-01-09)

* insert AnswerBlock(g)
* insert Answer(g.htn, Boolean, true)
* insert Answer(g.dm, Boolean, false)

* insert AnswerBlock(v)
* insert Answer(v.sbp, Integer, 152)
* insert Answer(v.dbp, Integer, 94)
* insert Answer(v.weight, Decimal, 74.2)
* insert Answer(v.height, Decimal, 168)
* insert Answer(v.bmi, Decimal, 26.3)
* insert Answer(v.waist, Decimal, 88)

* insert AnswerBlock(x)
* insert Answer(x.fpg, Decimal, 6.4)

* insert AnswerBlock(l)
* insert Answer(l.smoke, Integer, 10)
* insert Answer(l.alcohol, Decimal, 1)
* insert Answer(l.drinker, Boolean, false)
* insert Answer(l.ex.freq, Integer, 3)
* insert Answer(l.ex.min, Integer, 30)
* insert Answer(l.salt, Coding, McaCvSaltCS#2 "中")

* insert AnswerBlock(c)
* insert Answer(c.risk.htn, Boolean, true)
* insert Answer(c.risk.dm, Boolean, true)
* insert Answer(c.note, String, "两周内另选两日复测血压，嘱减盐、减重。")
