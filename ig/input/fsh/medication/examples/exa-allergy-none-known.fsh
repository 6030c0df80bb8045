Instance: exa-allergy-none-known
InstanceOf: McaAllergyIntolerance
Usage: #example
Title: "无已知过敏 / No known allergy"
Description: "只有必填元素：确认没有过敏。 The required elements only: that there is no known allergy."
* clinicalStatus = $AllergyClinical#active
* verificationStatus = $AllergyVerification#confirmed
* code = McaAllergenCS#none-known
* patient = Reference(exa-patient-minimal)
* recordedDate = "2025-01-20"
