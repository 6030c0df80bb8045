Instance: exa-enrolment-minimal
InstanceOf: McaEnrolment
Usage: #example
Title: "专项档案（最小） / Minimal enrolment"
Description: "只有必填项，建档当日。 The required elements only, on the day of enrolment."
* extension[managementTier].valueCodeableConcept = McaTierCS#routine
* identifier.system = "http://medalliance.example/fhir/naming/programme-file"
* identifier.value = "LNR-999901-2025-000117"
* status = #active
* type = McaProgrammeCS#elderly
* diagnosis.condition = Reference(exa-condition-zhang-htn)
* patient = Reference(exa-patient-zhang-jianguo)
* managingOrganization = Reference(exa-organization-community-centre)
* period.start = "2025-01-18"
* careManager = Reference(exa-role-li-min)
