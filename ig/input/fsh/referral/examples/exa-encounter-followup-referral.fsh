Instance: exa-encounter-followup-referral
InstanceOf: McaEncounterFollowUp
Usage: #example
Title: "2025-04-22门诊随访 / Follow-up of 2025-04-22"
Description: "连续第二次血压控制不满意，当日上转。 Unsatisfactory for the second time in a row; referred the same day."
* extension[followupStatus].valueCodeableConcept = McaFollowupStatusCS#done "已访"
* extension[outcome].valueCodeableConcept = McaOutcomeCS#continue "继续随访"
* extension[nextVisitDate].valueDate = "2025-05-06"
* identifier.system = "http://medalliance.example/fhir/naming/followup-no"
* identifier.value = "F20250422-0003"
* identifier.assigner = Reference(exa-organization-community-centre)
* status = #finished
* class = $V3ActCode#AMB "ambulatory"
* type = McaCv0600207CS#1 "门诊"
* serviceType.coding[+] = McaProgrammeCS#htn "高血压"
* subject = Reference(exa-patient-zhang-jianguo)
* episodeOfCare[+] = Reference(exa-enrolment-zhang-htn)
* participant.individual = Reference(exa-role-li-min)
* period.start = "2025-04-22T13:40:00+08:00"
* period.end = "2025-04-22T14:00:00+08:00"
* serviceProvider = Reference(exa-organization-community-centre)
* reasonCode.text = "高血压2周随访"
