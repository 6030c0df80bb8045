Instance: wrong-mca-mr-1-ninety-days
InstanceOf: McaMedicationRequest
Usage: #example
Title: "90天长期处方 / Long prescription of 90 days"
Description: "长期处方供药90天，超过84天上限。 The long prescription covers 90 days; 84 is the limit."
* insert PrescriptionOfZhang(RX20250801-0901, 2025-08-01)
* insert LongPrescriptionJustified
* insert Amlodipine
* insert OnceADay
* category = McaMedicationCategoryCS#long-term "长期处方"
* reasonReference = Reference(exa-condition-zhang-htn)
* insert SupplyOf(90)
