Instance: wrong-mca-q-copd-1-saturation-86-without-urgent-referral
InstanceOf: McaFollowUpResponse
Usage: #example
Title: "血氧饱和度 86 却为常规随访"
* identifier.system = "http://medalliance.example/fhir/naming/followup-no"
* identifier.value = "F20250415-9001"
* questionnaire = "http://medalliance.example/fhir/Questionnaire/q-followup-copd|2024"
* status = #completed
* subject = Reference(exa-patient-minimal)
* encounter = Reference(exa-encounter-followup-copd)
* authored = "2025-04-15T09:20:00+08:00"
* author = Reference(exa-role-li-min)

* insert AnsweredHead(2025-04-15, 1, 2025-07-15)
* insert AnsweredSymptom(McaSymptomCopdCS#2)
* insert AnswerBlock(v)
* insert Answer(v.cyanosis, Boolean, true)
* insert Answer(v.edema, Coding, McaCv0410014CS#1)
* insert Answer(v.rr, Integer, 26)
* insert Answer(v.hr, Integer, 108)
* insert Answer(v.spo2, Integer, 86)
* insert AnswerBlock(l)
* insert Answer(l.smoke, Integer, 0)
* insert Answer(l.ex.freq, Integer, 0)
* insert Answer(l.ex.min, Integer, 0)
* insert AnsweredMind
* insert AnsweredMedicines
* insert AnsweredConclusion(1, 1)
