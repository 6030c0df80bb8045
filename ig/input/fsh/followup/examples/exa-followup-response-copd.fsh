Instance: exa-followup-response-copd
InstanceOf: McaFollowUpResponse
Usage: #example
Title: "2025年4月15日慢阻肺随访记录"
Description: "稳定期，家庭氧疗，吸入剂规律使用。 Stable, with oxygen at home and regular inhalers."
* identifier.system = "http://medalliance.example/fhir/naming/followup-no"
* identifier.value = "F20250415-0006"
* questionnaire = "http://medalliance.example/fhir/Questionnaire/q-followup-copd|2024"
* status = #completed
* subject = Reference(exa-patient-minimal)
* encounter = Reference(exa-encounter-followup-copd)
* authored = "2025-04-15T09:20:00+08:00"
* author = Reference(exa-role-li-min)

* insert AnswerBlock(h)
* insert Answer(h.date, Date, 2025-04-15)
* insert Answer(h.way, Coding, McaCv0600207CS#1 "门诊")
* insert Answer(h.status, Coding, McaFollowupStatusCS#done "已访")
* insert Answer(h.next, Date, 2025-07-15)
* insert AnswerDoctor

* insert AnswerBlock(s)
* insert Answer(s.symptom, Coding, McaSymptomCopdCS#3 "咳嗽")
* insert AnswerMore(Coding, McaSymptomCopdCS#4 "咳痰")

* insert AnswerBlock(v)
* insert Answer(v.cyanosis, Boolean, false)
* insert Answer(v.edema, Coding, McaCv0410014CS#1)
* insert Answer(v.rr, Integer, 18)
* insert Answer(v.hr, Integer, 82)
* insert Answer(v.spo2, Integer, 95)
* insert Answer(v.weight, Decimal, 56)
* insert Answer(v.height, Decimal, 158)
* insert Answer(v.bmi, Decimal, 22.4)
* insert Answer(v.other, String, "双肺呼吸音稍低")

* insert AnswerBlock(l)
* insert Answer(l.smoke, Integer, 0)
* insert Answer(l.smoke.target, Integer, 0)
* insert Answer(l.ex.freq, Integer, 5)
* insert Answer(l.ex.freq.target, Integer, 5)
* insert Answer(l.ex.min, Integer, 20)
* insert Answer(l.ex.min.target, Integer, 30)
* insert Answer(l.psych, Coding, McaCvPsychCS#1 "良好")
* insert Answer(l.comply, Coding, McaCvComplianceCS#1 "良好")

* insert AnswerBlock(x)
* insert Answer(x.fev1, Decimal, 1.3)
* insert Answer(x.fvc, Decimal, 2.1)
* insert Answer(x.ratio, Decimal, 61.9)
* insert Answer(x.complication, Coding, McaCopdComplicationCS#other "其他")

* insert AnswerBlock(m)
* insert Answer(m.adherence, Coding, McaCvAdherenceCS#1 "规律")
* insert Answer(m.adr, Coding, McaAdrCS#1 "无")
* insert AnswerGroup(m.drug)
* insert AnswerPart(m.drug.name, String, "噻托溴铵粉吸入剂")
* insert AnswerPart(m.drug.usage, Integer, 1)
* insert AnswerPart(m.drug.dose, Decimal, 18)
* insert AnswerPart(m.drug.unit, String, "μg")

* insert AnswerBlock(o)
* insert Answer(o.oxygen, Boolean, true)
* insert Answer(o.oxygen.hours, Decimal, 15)
* insert Answer(o.niv, Boolean, false)

* insert AnswerBlock(f)
* insert Answer(f.cat, Integer, 14)
* insert Answer(f.mmrc, Integer, 2)

* insert AnswerBlock(i)
* insert Answer(i.flu, Boolean, true)
* insert Answer(i.flu.date, Date, 2024-10-20)
* insert Answer(i.pneumo, Boolean, true)
* insert Answer(i.pneumo.date, Date, 2024-10-20)
* insert Answer(i.covid, Boolean, false)

* insert AnswerBlock(c)
* insert Answer(c.eval, Coding, McaCv0510012CS#1 "控制满意")
* insert Answer(c.next, Coding, McaNextActionCS#1 "常规随访")
* insert Answer(c.note, String, "坚持吸入治疗与缩唇呼吸训练，避免受凉。")

* insert AnswerBlock(r)
* insert Answer(r.refer, Boolean, false)
