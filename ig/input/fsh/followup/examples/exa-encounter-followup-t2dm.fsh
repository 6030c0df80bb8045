Instance: exa-encounter-followup-t2dm
InstanceOf: McaEncounterFollowUp
Usage: #example
Title: "2025年5月23日糖尿病2周随访"
* extension[followupStatus].valueCodeableConcept = McaFollowupStatusCS#done "已访"
* extension[outcome].valueCodeableConcept = McaOutcomeCS#continue "继续随访"
* extension[nextVisitDate].valueDate = "2025-08-01"
* identifier.system = "http://medalliance.example/fhir/naming/followup-no"
* identifier.value = "F20250523-0002"
* identifier.assigner = Reference(exa-organization-community-centre)
* status = #finished
* class = $V3ActCode#AMB "ambulatory"
* type = McaCv0600207CS#1 "门诊"
* serviceType.coding[+] = McaProgrammeCS#t2dm "2型糖尿病"
* subject = Reference(exa-patient-zhang-jianguo)
* episodeOfCare[+] = Reference(exa-enrolment-zhang-t2dm)
* participant.individual = Reference(exa-role-li-min)
* period.start = "2025-05-23T09:00:00+08:00"
* period.end = "2025-05-23T09:15:00+08:00"
* serviceProvider = Reference(exa-organization-community-centre)
