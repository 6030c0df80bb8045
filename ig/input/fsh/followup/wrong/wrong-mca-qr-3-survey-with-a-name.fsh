Instance: wrong-mca-qr-3-survey-with-a-name
InstanceOf: McaFormResponse
Usage: #example
Title: "满意度调查写明了居民"
* identifier.system = "http://medalliance.example/fhir/naming/followup-no"
* identifier.value = "M20251024-9001"
* questionnaire = "http://medalliance.example/fhir/Questionnaire/q-satisfaction|1.0"
* status = #completed
* authored = "2025-10-24T11:00:00+08:00"
* subject = Reference(exa-patient-zhang-jianguo)

* insert AnswerBlock(h)
* insert Answer(h.date, Date, 2025-10-24)
* insert AnswerGroup(h.org)
* item[=].item[=].answer.valueReference = Reference(exa-organization-community-centre)

* insert AnswerBlock(q)
* insert Answer(q.attitude, Integer, 5)
* insert Answer(q.waiting, Integer, 4)
* insert Answer(q.skill, Integer, 5)
* insert Answer(q.explain, Integer, 4)
* insert Answer(q.overall, Integer, 5)
* insert Answer(q.mean, Decimal, 4.6)
