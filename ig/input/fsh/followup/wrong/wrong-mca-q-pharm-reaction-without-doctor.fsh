Instance: wrong-mca-q-pharm-reaction-without-doctor
InstanceOf: McaFollowUpResponse
Usage: #example
Title: "有不良反应却未请医师调整"
* identifier.system = "http://medalliance.example/fhir/naming/followup-no"
* identifier.value = "F20251024-9001"
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

* insert AnswerBlock(p)
* insert Answer(p.service, Coding, McaPharmServiceCS#guide "用药指导")
* insert AnswerMore(Coding, McaPharmServiceCS#education "健康教育")
* insert Answer(p.advice, String, "注意观察踝部水肿。")
* insert Answer(p.todoctor, Boolean, false)

* insert AnswerBlock(m)
* insert Answer(m.adherence, Coding, McaCvAdherenceCS#1)
* insert Answer(m.adr, Coding, McaAdrCS#2)
* insert Answer(m.adr.text, String, "踝部水肿")
