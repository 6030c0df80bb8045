Instance: exa-encounter-followup-copd
InstanceOf: McaEncounterFollowUp
Usage: #example
Title: "2025年4月15日慢阻肺门诊随访"
Description: "李秀兰的慢阻肺随访。 A COPD follow-up of Li Xiulan."
* extension[followupStatus].valueCodeableConcept = McaFollowupStatusCS#done "已访"
* identifier.system = "http://medalliance.example/fhir/naming/followup-no"
* identifier.value = "F20250415-0006"
* identifier.assigner = Reference(exa-organization-community-centre)
* status = #finished
* class = $V3ActCode#AMB
* type = McaCv0600207CS#1
* serviceType.coding[+] = McaProgrammeCS#copd
* subject = Reference(exa-patient-minimal)
* episodeOfCare[+] = Reference(exa-enrolment-copd)
* participant.individual = Reference(exa-role-li-min)
* period.start = "2025-04-15T09:00:00+08:00"
* serviceProvider = Reference(exa-organization-community-centre)
