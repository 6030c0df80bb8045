Instance: exa-encounter-followup-lost
InstanceOf: McaEncounterFollowUp
Usage: #example
Title: "失访的一次应访"
Description: "上门两次未见本人：随访取消，去向记为失访。 Nobody met on two home visits: cancelled, recorded as lost."
* extension[followupStatus].valueCodeableConcept = McaFollowupStatusCS#lost "失访"
* extension[noVisitReason].valueCodeableConcept = McaNoVisitReasonCS#lost "失访"
* extension[outcome].valueCodeableConcept = McaOutcomeCS#temporary-lost "暂时失访"
* extension[nextVisitDate].valueDate = "2025-07-15"
* identifier.system = "http://medalliance.example/fhir/naming/followup-no"
* identifier.value = "F20250701-0004"
* identifier.assigner = Reference(exa-organization-community-centre)
* status = #cancelled
* class = $V3ActCode#HH "home health"
* type = McaCv0600207CS#2 "家庭"
* serviceType.coding[+] = McaProgrammeCS#htn "高血压"
* subject = Reference(exa-patient-zhang-jianguo)
* episodeOfCare[+] = Reference(exa-enrolment-zhang-htn)
* participant.individual = Reference(exa-role-li-min)
* period.start = "2025-07-01T09:00:00+08:00"
* serviceProvider = Reference(exa-organization-community-centre)
