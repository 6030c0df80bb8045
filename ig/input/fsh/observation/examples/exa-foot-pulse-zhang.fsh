Instance: exa-foot-pulse-zhang
InstanceOf: McaFootPulse
Usage: #example
Title: "2025年5月9日随访：足背动脉触及正常"
* identifier.system = "http://medalliance.example/fhir/naming/followup-no"
* identifier.value = "F20250509-0003#v.footpulse"
* status = #final
* subject = Reference(exa-patient-zhang-jianguo)
* encounter = Reference(exa-encounter-followup-combined)
* effectiveDateTime = "2025-05-09T10:00:00+08:00"
* performer = Reference(exa-role-li-min)
* derivedFrom = Reference(exa-followup-response-combined)
* code.coding[nationalElement] = $DE#DE04.10.237.00 "足背动脉搏动"
* valueCodeableConcept = McaFootPulseCS#normal "触及正常"
