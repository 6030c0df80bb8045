Instance: wrong-mca-mr-4-no-assessment
InstanceOf: McaMedicationRequest
Usage: #example
Title: "延伸处方无评估 / Extension without assessment"
Description: "延伸处方引用了原处方，但没有近期评估。 The extension refers to the prescription it continues but to no assessment."
* insert PrescriptionOfZhang(RX20250528-0904, 2025-05-28)
* insert Metformin
* category = McaMedicationCategoryCS#extension "延伸处方"
* reasonReference = Reference(exa-condition-zhang-t2dm)
* dosageInstruction.text = "每日2次，每次1片"
* insert SupplyOf(28)
* priorPrescription = Reference(exa-medication-request-discharge-metformin)
