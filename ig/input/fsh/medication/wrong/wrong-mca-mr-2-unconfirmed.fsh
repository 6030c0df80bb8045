Instance: wrong-mca-mr-2-unconfirmed
InstanceOf: McaMedicationRequest
Usage: #example
Title: "长期处方无居民确认 / Long prescription without confirmation"
Description: "供药84天有理由，但没有居民确认。 The supply of 84 days is justified, but the resident has not confirmed it."
* insert PrescriptionOfZhang(RX20250801-0902, 2025-08-01)
* insert Amlodipine
* insert OnceADay
* extension[longRxJustification].valueString = "诊断明确，病情稳定。"
* category = McaMedicationCategoryCS#long-term "长期处方"
* reasonReference = Reference(exa-condition-zhang-htn)
* insert SupplyOf(84)
