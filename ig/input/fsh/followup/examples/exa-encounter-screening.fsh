Instance: exa-encounter-screening
InstanceOf: McaEncounterClinical
Usage: #example
Title: "2025年1月6日首诊筛查"
Description: "当年首次就诊时的筛查。 Screening at the first visit of the year."
* identifier.system = $OutpatientNo
* identifier.value = "MZ20250106113"
* status = #finished
* class = $V3ActCode#AMB
* type = McaVisitTypeCS#outpatient
* subject = Reference(exa-patient-zhang-jianguo)
* period.start = "2025-01-06T10:40:00+08:00"
* serviceProvider = Reference(exa-organization-community-centre)
