Instance: exa-followup-response-elderly
InstanceOf: McaFollowUpResponse
Usage: #example
Title: "2025年1月6日老年人健康体检"
* insert ResponseOfZhang(T20250106-0112, q-elderly-exam|2025, exa-encounter-clinical-exam, 2025-01-06T10:30:00+08:00)

* insert AnswerBlock(h)
* insert Answer(h.date, Date, 2025-01-06)
* insert AnswerDoctor

* insert AnswerBlock(v)
* insert Answer(v.temp, Decimal, 36.4)
* insert Answer(v.hr, Integer, 78)
* insert Answer(v.rr, Integer, 16)
* insert Answer(v.sbp, Integer, 152)
* insert Answer(v.dbp, Integer, 94)
* insert Answer(v.weight, Decimal, 74.2)
* insert Answer(v.height, Decimal, 168)
* insert Answer(v.bmi, Decimal, 26.3)
* insert Answer(v.waist, Decimal, 88)

* insert AnswerBlock(l)
* insert Answer(l.smoke, Integer, 10)
* insert Answer(l.alcohol, Decimal, 1)
* insert Answer(l.ex.freq, Integer, 3)
* insert Answer(l.ex.min, Integer, 30)

* insert AnswerBlock(e)
* insert Answer(e.meal, Integer, 0)
* insert Answer(e.wash, Integer, 0)
* insert Answer(e.dress, Integer, 0)
* insert Answer(e.toilet, Integer, 0)
* insert Answer(e.walk, Integer, 0)
* insert Answer(e.score, Integer, 0)

* insert AnswerBlock(p)
* insert Answer(p.heart, String, "律齐，未闻及杂音")
* insert Answer(p.vision, String, "左 4.8，右 4.7")

* insert AnswerBlock(x)
* insert Answer(x.fpg, Decimal, 6.4)
* insert Answer(x.cr, Decimal, 84)
* insert Answer(x.tc, Decimal, 4.9)
* insert Answer(x.ldl, Decimal, 2.9)
* insert Answer(x.ecg, String, "窦性心律")

* insert AnswerBlock(c)
* insert Answer(c.abnormal, Boolean, true)
* insert Answer(c.abnormal.text, String, "血压 152/94 mmHg，空腹血糖 6.4 mmol/L")
* insert Answer(c.note, String, "复测血压，纳入高危人群管理。")
