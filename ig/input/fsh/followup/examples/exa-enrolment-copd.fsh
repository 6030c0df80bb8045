Instance: exa-enrolment-copd
InstanceOf: McaEnrolment
Usage: #example
Title: "李秀兰的慢阻肺专项档案 / COPD enrolment of Li Xiulan"
Description: "2025年1月建立的慢阻肺专项档案。 The COPD enrolment of January 2025."
* extension[managementTier].valueCodeableConcept = McaTierCS#routine
* identifier.system = "http://medalliance.example/fhir/naming/programme-file"
* identifier.value = "COPD-999901-2025-000008"
* status = #active
* type = McaProgrammeCS#copd
* diagnosis.condition = Reference(exa-condition-copd)
* patient = Reference(exa-patient-minimal)
* managingOrganization = Reference(exa-organization-community-centre)
* period.start = "2025-01-10"
* careManager = Reference(exa-role-li-min)
