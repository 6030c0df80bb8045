Instance: exa-followup-response-pharm
InstanceOf: McaFollowUpResponse
Usage: #example
Title: "2025年10月24日家庭药师服务"
Description: "长期处方续方前的用药评估与教育。 Review of the medicines and education before the long prescription is renewed."
* identifier.system = "http://medalliance.example/fhir/naming/followup-no"
* identifier.value = "F20251024-0002"
* questionnaire = "http://medalliance.example/fhir/Questionnaire/q-pharm-service|1.0"
* status = #completed
* subject = Reference(exa-patient-zhang-jianguo)
* encounter = Reference(exa-encounter-pharm-service)
* authored = "2025-10-24T10:25:00+08:00"
* author = Reference(exa-role-chen-li)

* insert AnswerBlock(h)
* insert Answer(h.date, Date, 2025-10-24)
* insert Answer(h.way, Coding, McaCv0600207CS#1 "门诊")
* insert AnswerGroup(h.pharmacist)
* item[=].item[=].answer.valueReference = Reference(exa-role-chen-li)
* insert Answer(h.next, Date, 2026-01-16)

* insert AnswerBlock(p)
* insert Answer(p.service, Coding, McaPharmServiceCS#guide "用药指导")
* insert AnswerMore(Coding, McaPharmServiceCS#education "健康教育")
* insert Answer(p.effect, String, "血压 136/80 mmHg，空腹血糖 6.5 mmol/L，均达标")
* insert Answer(p.advice, String, "二甲双胍随餐服用；氨氯地平早晨服用。")
* insert Answer(p.todoctor, Boolean, false)

* insert AnswerBlock(m)
* insert Answer(m.adherence, Coding, McaCvAdherenceCS#1 "规律")
* insert Answer(m.adr, Coding, McaAdrCS#1 "无")
* insert AnswerGroup(m.drug)
* insert AnswerPart(m.drug.name, String, "盐酸二甲双胍片")
* insert AnswerPart(m.drug.usage, Integer, 2)
* insert AnswerPart(m.drug.dose, Decimal, 500)
* insert AnswerPart(m.drug.unit, String, "mg")
