Instance: exa-encounter-clinical-exam
InstanceOf: McaEncounterClinical
Usage: #example
Title: "2025年1月6日老年人体检，仅必填项"
* identifier.system = $OutpatientNo
* identifier.value = "MZ20250106112"
* status = #finished
* class = $V3ActCode#AMB "ambulatory"
* type = McaVisitTypeCS#outpatient "门诊"
* subject = Reference(exa-patient-zhang-jianguo)
* period.start = "2025-01-06T08:30:00+08:00"
* serviceProvider = Reference(exa-organization-community-centre)
