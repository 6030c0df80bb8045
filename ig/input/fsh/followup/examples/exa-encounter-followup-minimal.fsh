Instance: exa-encounter-followup-minimal
InstanceOf: McaEncounterFollowUp
Usage: #example
Title: "2025年12月20日电话随访，仅必填项"
* identifier.system = "http://medalliance.example/fhir/naming/followup-no"
* identifier.value = "F20251220-0009"
* status = #finished
* class = $V3ActCode#VR "virtual"
* type = McaCv0600207CS#3 "电话"
* serviceType.coding[+] = McaProgrammeCS#htn "高血压"
* subject = Reference(exa-patient-zhang-jianguo)
* episodeOfCare[+] = Reference(exa-enrolment-zhang-htn)
* participant.individual = Reference(exa-role-li-min)
* period.start = "2025-12-20T15:00:00+08:00"
* serviceProvider = Reference(exa-organization-community-centre)
