Instance: exa-enrolment-finished
InstanceOf: McaEnrolment
Usage: #example
Title: "已注销的专项档案 / Finished enrolment"
Description: "迁出后注销。 Ended because the resident moved away."
* extension[managementTier].valueCodeableConcept = McaTierCS#routine
* extension[cancellationReason].valueCodeableConcept = McaCancelReasonCS#moved "迁出"
* identifier.system = "http://medalliance.example/fhir/naming/programme-file"
* identifier.value = "HTN-999901-2024-000093"
* status = #finished
* type = McaProgrammeCS#htn
* diagnosis.condition = Reference(exa-condition-zhang-htn)
* patient = Reference(exa-patient-zhang-jianguo)
* managingOrganization = Reference(exa-organization-community-centre)
* period.start = "2025-01-18"
* period.end = "2025-11-30"
* careManager = Reference(exa-role-li-min)
