Instance: exa-encounter-pharm-service
InstanceOf: McaEncounterFollowUp
Usage: #example
Title: "2025年10月24日药师服务"
Description: "长期处方续方前的药师服务。 The pharmacist before the long prescription is renewed."
* extension[followupStatus].valueCodeableConcept = McaFollowupStatusCS#done "已访"
* extension[pharmService][+].valueCodeableConcept = McaPharmServiceCS#guide "用药指导"
* extension[pharmService][+].valueCodeableConcept = McaPharmServiceCS#education "健康教育"
* identifier.system = "http://medalliance.example/fhir/naming/followup-no"
* identifier.value = "F20251024-0002"
* identifier.assigner = Reference(exa-organization-community-centre)
* status = #finished
* class = $V3ActCode#AMB
* type = McaCv0600207CS#1
* serviceType.coding[+] = McaProgrammeCS#htn
* serviceType.coding[+] = McaProgrammeCS#t2dm
* subject = Reference(exa-patient-zhang-jianguo)
* episodeOfCare[+] = Reference(exa-enrolment-zhang-htn)
* episodeOfCare[+] = Reference(exa-enrolment-zhang-t2dm)
* participant.individual = Reference(exa-role-chen-li)
* period.start = "2025-10-24T10:10:00+08:00"
* serviceProvider = Reference(exa-organization-community-centre)
