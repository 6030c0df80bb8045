Instance: exa-medication-request-long-term
InstanceOf: McaMedicationRequest
Usage: #example
Title: "84天长期处方 / Long prescription of 84 days"
Description: "2025年8月1日全科医师李敏开具的氨氯地平长期处方，供药84天，有理由与居民确认。 The long prescription of amlodipine that Li Min wrote on 1 August 2025: 84 days, justified and confirmed."
* insert PrescriptionOfZhang(RX20250801-0031, 2025-08-01T09:35:00+08:00)
* insert LongPrescriptionJustified
* insert Amlodipine
* insert OnceADay
* extension[rxReviewStatus].valueCodeableConcept = McaRxReviewStatusCS#passed "审核通过"
* category[0] = McaMedicationCategoryCS#long-term "长期处方"
* category[1] = McaMedicationCategoryCS#community "社区处方"
* encounter = Reference(exa-encounter-followup-long-term)
* supportingInformation = Reference(exa-blood-pressure-long-term)
* reasonReference = Reference(exa-condition-zhang-htn)
* basedOn = Reference(exa-careplan-zhang)
* dispenseRequest.validityPeriod.start = "2025-08-01"
* dispenseRequest.validityPeriod.end = "2025-10-24"
* dispenseRequest.numberOfRepeatsAllowed = 0
* dispenseRequest.quantity = 84 '1' "片"
* insert SupplyOf(84)
* insurance = Reference(exa-coverage-zhang)
