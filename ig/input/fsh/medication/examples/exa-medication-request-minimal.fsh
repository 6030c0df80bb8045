Instance: exa-medication-request-minimal
InstanceOf: McaMedicationRequest
Usage: #example
Title: "最简处方 / Minimal prescription"
Description: "只有必填元素的社区处方。 A community prescription with nothing but what is required."
* insert PrescriptionOfZhang(RX20250120-0002, 2025-01-20)
* category = McaMedicationCategoryCS#community "社区处方"
* medicationCodeableConcept.text = "苯磺酸氨氯地平片 5mg"
* reasonCode.text = "高血压"
* dosageInstruction.text = "每日1次，每次1片"
