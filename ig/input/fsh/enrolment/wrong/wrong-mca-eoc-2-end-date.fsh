Instance: wrong-mca-eoc-2-end-date
InstanceOf: McaEnrolment
Usage: #example
Title: "在管却有结束日期 / Active with an end"
Description: "状态为在管，却写了结束日期。 Active, yet it has an end date."
* extension[managementTier].valueCodeableConcept = McaTierCS#routine
* identifier.system = "http://medalliance.example/fhir/naming/programme-file"
* identifier.value = "HTN-999901-2025-000118"
* status = #active
* type = McaProgrammeCS#htn
* diagnosis.condition = Reference(exa-condition-zhang-htn)
* patient = Reference(exa-patient-zhang-jianguo)
* managingOrganization = Reference(exa-organization-community-centre)
* period.start = "2025-01-18"
* period.end = "2025-11-30"
* careManager = Reference(exa-role-li-min)
