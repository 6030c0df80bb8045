Instance: exa-encounter-followup-long-term
InstanceOf: McaEncounterFollowUp
Usage: #example
Title: "2025-08-01门诊随访 / Follow-up of 2025-08-01"
Description: "血压达标，评估后开具长期处方。 At target; after the assessment a long prescription is written."
* extension[followupStatus].valueCodeableConcept = McaFollowupStatusCS#done "已访"
* extension[outcome].valueCodeableConcept = McaOutcomeCS#continue "继续随访"
* extension[nextVisitDate].valueDate = "2025-10-24"
* identifier.system = "http://medalliance.example/fhir/naming/followup-no"
* identifier.value = "F20250801-0005"
* identifier.assigner = Reference(exa-organization-community-centre)
* status = #finished
* class = $V3ActCode#AMB "ambulatory"
* type = McaCv0600207CS#1 "门诊"
* serviceType.coding[+] = McaProgrammeCS#htn "高血压"
* subject = Reference(exa-patient-zhang-jianguo)
* episodeOfCare[+] = Reference(exa-enrolment-zhang-htn)
* participant.individual = Reference(exa-role-li-min)
* period.start = "2025-08-01T09:10:00+08:00"
* period.end = "2025-08-01T09:30:00+08:00"
* serviceProvider = Reference(exa-organization-community-centre)
* reasonCode.text = "慢病常规随访"
