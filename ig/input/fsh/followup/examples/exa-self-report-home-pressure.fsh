Instance: exa-self-report-home-pressure
InstanceOf: McaSelfReport
Usage: #example
Title: "2025年12月20日居民自测上报"
* identifier.system = "http://medalliance.example/fhir/naming/followup-no"
* identifier.value = "APP20251220-0001"
* questionnaire = "http://medalliance.example/fhir/Questionnaire/q-patient-selfreport|1.0"
* status = #completed
* subject = Reference(exa-patient-zhang-jianguo)
* authored = "2025-12-20T07:05:00+08:00"
* author = Reference(exa-patient-zhang-jianguo)

* insert AnswerBlock(h)
* insert Answer(h.date, Date, 2025-12-20)

* insert AnswerBlock(v)
* insert Answer(v.sbp, Integer, 132)
* insert Answer(v.dbp, Integer, 80)
* insert Answer(v.hr, Integer, 72)

* insert AnswerBlock(m)
* insert Answer(m.adherence, Coding, McaCvAdherenceCS#1 "规律")
