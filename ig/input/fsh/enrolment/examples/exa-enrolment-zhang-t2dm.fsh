Instance: exa-enrolment-zhang-t2dm
InstanceOf: McaEnrolment
Usage: #example
Title: "张建国的糖尿病专项档案 / Diabetes enrolment"
Description: "下转接收后于2025年5月2日建档，重点管理。 Opened on 2 May 2025 after the down referral, key tier."
* extension[managementTier].valueCodeableConcept = McaTierCS#key "重点"
* extension[tierDate].valueDate = "2025-05-02"
* extension[detectionSource].valueCodeableConcept = McaDetectionSourceCS#inpatient "住院"
* extension[diagnosisDate].valueDate = "2025-04-24"
* extension[nextVisitDate].valueDate = "2025-05-09"
* identifier.system = "http://medalliance.example/fhir/naming/programme-file"
* identifier.value = "DM-999901-2025-000502"
* status = #active
* type = McaProgrammeCS#t2dm "2型糖尿病"
* diagnosis.condition = Reference(exa-condition-zhang-t2dm)
* diagnosis.role = $DiagnosisRole#CC "Chief complaint"
* patient = Reference(exa-patient-zhang-jianguo)
* managingOrganization = Reference(exa-organization-community-centre)
* period.start = "2025-05-02"
* careManager = Reference(exa-role-li-min)
* team = Reference(exa-careteam-zhang)
