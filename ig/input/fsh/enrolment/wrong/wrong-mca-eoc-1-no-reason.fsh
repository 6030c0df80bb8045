Instance: wrong-mca-eoc-1-no-reason
InstanceOf: McaEnrolment
Usage: #example
Title: "注销无原因 / Finished without reason"
Description: "已注销，但没有注销原因。 Finished, yet no cancellation reason is given."
* extension[managementTier].valueCodeableConcept = McaTierCS#routine
* identifier.system = "http://medalliance.example/fhir/naming/programme-file"
* identifier.value = "HTN-999901-2025-000118"
* status = #finished
* type = McaProgrammeCS#htn
* diagnosis.condition = Reference(exa-condition-zhang-htn)
* patient = Reference(exa-patient-zhang-jianguo)
* managingOrganization = Reference(exa-organization-community-centre)
* period.start = "2025-01-18"
* period.end = "2025-11-30"
* careManager = Reference(exa-role-li-min)
