Instance: exa-followup-response-htn
InstanceOf: McaFollowUpResponse
Usage: #example
Title: "2025年1月20日高血压随访记录"
Description: "66岁，146/88 低于 150/90，控制满意。 At 66, 146/88 is below 150/90: controlled."
* insert ResponseOfZhang(F20250120-0001, q-followup-htn|2017, exa-encounter-followup-zhang, 2025-01-20T09:50:00+08:00)
* source = Reference(exa-patient-zhang-jianguo)
* extension[sourceFormVersion].valueString = "2017"
* extension[signature].valueSignature.type = $SignatureType#1.2.840.10065.1.12.1.7 "Consent Signature"
* extension[signature].valueSignature.when = "2025-01-20T09:52:00+08:00"
* extension[signature].valueSignature.who = Reference(exa-patient-zhang-jianguo)

* insert AnswerBlock(h)
* insert Answer(h.date, Date, 2025-01-20)
* insert Answer(h.way, Coding, McaCv0600207CS#1 "门诊")
* insert Answer(h.status, Coding, McaFollowupStatusCS#done "已访")
* insert Answer(h.next, Date, 2025-04-10)
* insert AnswerDoctor

* insert AnswerBlock(s)
* insert Answer(s.symptom, Coding, McaSymptomHtnCS#1 "无症状")

* insert AnswerBlock(v)
* insert Answer(v.sbp, Integer, 146)
* insert Answer(v.dbp, Integer, 88)
* insert Answer(v.weight, Decimal, 74)
* insert Answer(v.weight.target, Decimal, 68)
* insert Answer(v.height, Decimal, 168)
* insert Answer(v.bmi, Decimal, 26.2)
* insert Answer(v.bmi.target, Decimal, 24.1)
* insert Answer(v.waist, Decimal, 88)
* insert Answer(v.hr, Integer, 76)
* insert Answer(v.other, String, "未见异常")

* insert AnswerBlock(l)
* insert Answer(l.smoke, Integer, 10)
* insert Answer(l.smoke.target, Integer, 0)
* insert Answer(l.alcohol, Decimal, 1)
* insert Answer(l.alcohol.target, Decimal, 0)
* insert Answer(l.ex.freq, Integer, 3)
* insert Answer(l.ex.freq.target, Integer, 5)
* insert Answer(l.ex.min, Integer, 30)
* insert Answer(l.ex.min.target, Integer, 30)
* insert Answer(l.salt, Coding, McaCvSaltCS#2 "中")
* insert Answer(l.salt.target, Coding, McaCvSaltCS#1 "轻")
* insert Answer(l.psych, Coding, McaCvPsychCS#1 "良好")
* insert Answer(l.comply, Coding, McaCvComplianceCS#1 "良好")

* insert AnswerBlock(x)
* insert AnswerGroup(x.aux)
* insert AnswerPart(x.aux.name, String, "心电图")
* insert AnswerPart(x.aux.result, String, "窦性心律")
* insert AnswerPart(x.aux.date, Date, 2025-01-15)

* insert AnswerBlock(m)
* insert Answer(m.adherence, Coding, McaCvAdherenceCS#1 "规律")
* insert Answer(m.adr, Coding, McaAdrCS#1 "无")
* insert AnswerGroup(m.drug)
* insert AnswerPart(m.drug.name, String, "苯磺酸氨氯地平片")
* insert AnswerPart(m.drug.usage, Integer, 1)
* insert AnswerPart(m.drug.dose, Decimal, 5)
* insert AnswerPart(m.drug.unit, String, "mg")

* insert AnswerBlock(c)
* insert Answer(c.eval, Coding, McaCv0510012CS#1 "控制满意")
* insert Answer(c.next, Coding, McaNextActionCS#1 "常规随访")
* insert Answer(c.note, String, "嘱减盐、戒烟，坚持规律服药。")

* insert AnswerBlock(r)
* insert Answer(r.refer, Boolean, false)
