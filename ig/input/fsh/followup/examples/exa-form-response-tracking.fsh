Instance: exa-form-response-tracking
InstanceOf: McaFormResponse
Usage: #example
Title: "2025年4月25日转诊追踪"
Description: "居民4月24日到诊，新诊断2型糖尿病并住院。 The resident arrived on 24 April; type 2 diabetes was found and he was admitted."
* identifier.system = "http://medalliance.example/fhir/naming/followup-no"
* identifier.value = "Z20250425-0003"
* basedOn = Reference(exa-referral-request-up)
* questionnaire = "http://medalliance.example/fhir/Questionnaire/q-referral-tracking|2017"
* status = #completed
* subject = Reference(exa-patient-zhang-jianguo)
* authored = "2025-04-25T09:10:00+08:00"
* author = Reference(exa-role-li-min)

* insert AnswerBlock(h)
* insert Answer(h.date, Date, 2025-04-25)
* insert AnswerDoctor

* insert AnswerBlock(t)
* insert Answer(t.result, Coding, McaReferralOutcomeCS#arrived "到位")
* insert Answer(t.visited, Date, 2025-04-24)
* insert Answer(t.org, String, "县人民医院 心血管内科")
* insert Answer(t.diagnosis, String, "高血压病；2型糖尿病，新诊断")
* insert Answer(t.treatment, String, "住院调整降压方案并开始降糖治疗")

* insert AnswerBlock(c)
* insert Answer(c.next, Coding, McaNextActionCS#1 "常规随访")
* insert Answer(c.note, String, "待出院后下转接收。")
