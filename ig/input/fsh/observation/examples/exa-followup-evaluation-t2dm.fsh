Instance: exa-followup-evaluation-t2dm
InstanceOf: McaFollowupEvaluation
Usage: #example
Title: "2025年5月9日随访：糖尿病控制不满意"
Description: "一张表每个病种一条评价。 The combined form gives one evaluation for each programme."
* identifier.system = "http://medalliance.example/fhir/naming/followup-no"
* identifier.value = "F20250509-0003#c.prog.eval.t2dm"
* status = #final
* subject = Reference(exa-patient-zhang-jianguo)
* encounter = Reference(exa-encounter-followup-combined)
* effectiveDateTime = "2025-05-09T10:00:00+08:00"
* performer = Reference(exa-role-li-min)
* derivedFrom = Reference(exa-followup-response-combined)
* code.coding[nationalElement] = $DE#DE05.10.066.00 "随访评价结果"
* valueCodeableConcept = McaCv0510012CS#2 "控制不满意"
* component[programme].valueCodeableConcept = McaProgrammeCS#t2dm "2型糖尿病"
