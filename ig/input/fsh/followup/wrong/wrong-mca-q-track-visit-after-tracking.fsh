Instance: wrong-mca-q-track-visit-after-tracking
InstanceOf: McaFormResponse
Usage: #example
Title: "就诊日期晚于追踪日期"
* identifier.system = "http://medalliance.example/fhir/naming/followup-no"
* identifier.value = "Z20250425-9001"
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
* insert Answer(t.visited, Date, 2025-04-28)
* insert Answer(t.diagnosis, String, "高血压病；2型糖尿病，新诊断")

* insert AnswerBlock(c)
* insert Answer(c.next, Coding, McaNextActionCS#1 "常规随访")
