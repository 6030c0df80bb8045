Instance: exa-encounter-followup-zhang
InstanceOf: McaEncounterFollowUp
Usage: #example
Title: "2025年1月20日门诊随访"
* extension[followupStatus].valueCodeableConcept = McaFollowupStatusCS#done "已访"
* extension[outcome].valueCodeableConcept = McaOutcomeCS#continue "继续随访"
* extension[nextVisitDate].valueDate = "2025-04-10"
* identifier.system = "http://medalliance.example/fhir/naming/followup-no"
* identifier.value = "F20250120-0001"
* identifier.assigner = Reference(exa-organization-community-centre)
* status = #finished
* class = $V3ActCode#AMB "ambulatory"
* type = McaCv0600207CS#1 "门诊"
* serviceType.coding[+] = McaProgrammeCS#htn "高血压"
* subject = Reference(exa-patient-zhang-jianguo)
* episodeOfCare[+] = Reference(exa-enrolment-zhang-htn)
* participant.individual = Reference(exa-role-li-min)
* period.start = "2025-01-20T09:30:00+08:00"
* period.end = "2025-01-20T09:50:00+08:00"
* serviceProvider = Reference(exa-organization-community-centre)
* reasonCode.text = "高血压常规随访"
