Instance: exa-medication-statement-amlodipine
InstanceOf: McaMedicationStatement
Usage: #example
Title: "氨氯地平用药情况 / Amlodipine in use"
Description: "2025年1月20日随访表所记的氨氯地平用药情况，规律服药。 Amlodipine as the form of 20 January 2025 has it, taken regularly."
* extension[adherence].valueCodeableConcept = McaCvAdherenceCS#1 "规律"
* status = #active
* insert Amlodipine
* subject = Reference(exa-patient-zhang-jianguo)
* context = Reference(exa-encounter-followup-zhang)
* effectivePeriod.start = "2025-01-20"
* dateAsserted = "2025-01-20"
* informationSource = Reference(exa-patient-zhang-jianguo)
* derivedFrom = Reference(exa-followup-response-htn)
* dosage.text = "每日1次，每次5mg"
* dosage.timing.repeat.frequency = 1
* dosage.timing.repeat.period = 1
* dosage.timing.repeat.periodUnit = #d
* dosage.doseAndRate.doseQuantity = 5 'mg' "mg"
