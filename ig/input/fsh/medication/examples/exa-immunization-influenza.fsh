Instance: exa-immunization-influenza
InstanceOf: McaImmunization
Usage: #example
Title: "流感疫苗接种 / Influenza vaccination"
Description: "2025年1月6日体检时接种流感疫苗。 Vaccinated against influenza at the examination of 6 January 2025."
* identifier.system = $HealthRecordNo
* identifier.value = "99990110020100001#influenza-2025"
* status = #completed
* vaccineCode = McaVaccineCS#influenza "流感疫苗"
* patient = Reference(exa-patient-zhang-jianguo)
* encounter = Reference(exa-encounter-clinical-exam)
* occurrenceDateTime = "2025-01-06T09:10:00+08:00"
* primarySource = true
* lotNumber = "LG202409017"
* performer.actor = Reference(exa-organization-community-centre)
