Instance: exa-medication-request-discharge-metformin
InstanceOf: McaMedicationRequest
Usage: #example
Title: "出院带药二甲双胍 / Metformin at discharge"
Description: "2025年4月30日出院时周强开具的28天带药。 Four weeks of metformin that Zhou Qiang prescribed at discharge on 30 April 2025."
* identifier.system = "http://medalliance.example/fhir/naming/prescription-no"
* identifier.value = "RX20250430-0188"
* status = #active
* intent = #order
* category = McaMedicationCategoryCS#discharge "出院带药"
* insert Metformin
* subject = Reference(exa-patient-zhang-jianguo)
* encounter = Reference(exa-encounter-clinical-zhang)
* authoredOn = "2025-04-30T09:00:00+08:00"
* requester = Reference(exa-role-zhou-qiang)
* reasonReference = Reference(exa-condition-zhang-t2dm)
* dosageInstruction.text = "口服，每日2次，每次1片（0.5g），餐中服用"
* dosageInstruction.timing.repeat.frequency = 2
* dosageInstruction.timing.repeat.period = 1
* dosageInstruction.timing.repeat.periodUnit = #d
* dosageInstruction.route.text = "口服"
* dosageInstruction.doseAndRate.doseQuantity = 500 'mg' "mg"
* dispenseRequest.validityPeriod.start = "2025-04-30"
* dispenseRequest.validityPeriod.end = "2025-05-28"
* dispenseRequest.quantity = 56 '1' "片"
* insert SupplyOf(28)
