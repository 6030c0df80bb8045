Instance: exa-hypoglycaemia-zhang
InstanceOf: McaHypoglycaemia
Usage: #example
Title: "2025年5月9日随访：无低血糖反应"
* identifier.system = "http://medalliance.example/fhir/naming/followup-no"
* identifier.value = "F20250509-0003#m.hypo"
* status = #final
* subject = Reference(exa-patient-zhang-jianguo)
* encounter = Reference(exa-encounter-followup-combined)
* effectiveDateTime = "2025-05-09T10:00:00+08:00"
* performer = Reference(exa-role-li-min)
* derivedFrom = Reference(exa-followup-response-combined)
* code.coding[nationalElement] = $DE#DE04.50.024.00 "低血糖反应"
* valueCodeableConcept = McaCvHypoglycaemiaCS#1 "无"
