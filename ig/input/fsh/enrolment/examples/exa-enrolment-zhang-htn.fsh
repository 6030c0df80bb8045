Instance: exa-enrolment-zhang-htn
InstanceOf: McaEnrolment
Usage: #example
Title: "张建国的高血压专项档案 / Hypertension enrolment"
Description: "2025年1月18日纳入管理，4月22日升为重点。 Enrolled on 18 January 2025, raised to the key tier on 22 April."
* extension[managementTier].valueCodeableConcept = McaTierCS#key "重点"
* extension[tierDate].valueDate = "2025-04-22"
* extension[tierHistory].extension[tier].valueCodeableConcept = McaTierCS#routine "常规"
* extension[tierHistory].extension[period].valuePeriod.start = "2025-01-18"
* extension[tierHistory].extension[period].valuePeriod.end = "2025-04-22"
* extension[tierHistory].extension[reason].valueString = "连续两次血压控制不满意"
* extension[riskLevel].valueCodeableConcept = McaRiskLevelCS#high "高危"
* extension[controlGroup].valueCodeableConcept.text = "二组"
* extension[detectionSource].valueCodeableConcept = McaDetectionSourceCS#exam "健康体检"
* extension[diagnosisDate].valueDate = "2025-01-15"
* extension[nextVisitDate].valueDate = "2025-05-09"
* extension[estimatedFollowupInterval].valueDuration = 14 'd' "天"
* identifier.system = "http://medalliance.example/fhir/naming/programme-file"
* identifier.value = "HTN-999901-2025-000118"
* status = #active
* type = McaProgrammeCS#htn "高血压"
* diagnosis.condition = Reference(exa-condition-zhang-htn)
* diagnosis.role = $DiagnosisRole#CC "Chief complaint"
* diagnosis.rank = 1
* patient = Reference(exa-patient-zhang-jianguo)
* managingOrganization = Reference(exa-organization-community-centre)
* period.start = "2025-01-18"
* careManager = Reference(exa-role-li-min)
* team = Reference(exa-careteam-zhang)
