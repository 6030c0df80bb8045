Instance: exa-medication-request-extension
InstanceOf: McaMedicationRequest
Usage: #example
Title: "延伸处方 / Extension prescription"
Description: "2025年5月28日社区接续医院的二甲双胍处方，附随访评估。 On 28 May 2025 the centre continues the hospital's metformin, with the assessment at a follow-up."
* insert PrescriptionOfZhang(RX20250528-0007, 2025-05-28T10:00:00+08:00)
* insert Metformin
* category = McaMedicationCategoryCS#extension "延伸处方"
* supportingInformation = Reference(exa-encounter-followup-t2dm)
* reasonReference = Reference(exa-condition-zhang-t2dm)
* dosageInstruction.text = "口服，每日2次，每次1片（0.5g），餐中服用"
* insert SupplyOf(28)
* priorPrescription = Reference(exa-medication-request-discharge-metformin)
