Instance: q-pharm-service
InstanceOf: Questionnaire
Usage: #definition
Title: "家庭药师服务记录表 / Pharmacist service form"
Description: "家庭药师的一次服务：咨询、指导、随访、疗效追踪或教育。 One service of a family pharmacist: advice, guidance, follow-up, outcome tracking or education."
* insert FormIdentity(q-pharm-service, 1.0, 家庭药师服务记录表, Pharmacist service form)
* insert FormPopulated(q-pharm-service)
* name = "McaPharmServiceForm"
* description = "家庭药师的一次服务：咨询、指导、随访、疗效追踪或教育。 One service of a family pharmacist: advice, guidance, follow-up, outcome tracking or education."

* insert FormHeadPerson
* insert AskDay(服务日期, Date of the service)
* insert QuestionDefinedBy(mca-encounter-followup#Encounter.period.start)
* insert AskWay
* insert AskWho(h.pharmacist, 药师, Pharmacist)
* insert QuestionDefinedBy(mca-encounter-followup#Encounter.participant.individual)
* insert AskNextDay

* insert FormBlock(p, 服务内容, Service)
* insert FormBlockRequired
* insert Question(p.service, choice, 服务项目, Kinds of service)
* insert QuestionRequired
* insert QuestionRepeats
* insert QuestionAnswers(McaPharmServiceVS)
* insert Question(p.problem, text, 用药问题, Problems with the medicines)
* insert Question(p.effect, text, 疗效, Effect)
* insert Question(p.advice, text, 药师建议, Advice of the pharmacist)
* insert QuestionRequired
* insert Question(p.todoctor, boolean, 需医师调整用药, A doctor should change the medicines)
* insert QuestionRequired

* insert FormBlock(m, 用药, Medicines)
* insert FormBlockRequired
* insert AskAdherence
* insert QuestionRequired
* insert AskAdverseReaction
* insert FormDrugs

* insert FormBlock(c, 备注, Remark)
* insert Question(c.note, text, 备注, Remark)
