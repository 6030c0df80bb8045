Alias: $AllergyClinical = http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical
Alias: $AllergyVerification = http://terminology.hl7.org/CodeSystem/allergyintolerance-verification

// An allergy that is there and confirmed, as it was recorded when the record of Zhang Jianguo was opened.
RuleSet: AllergyOfZhang
* clinicalStatus = $AllergyClinical#active
* verificationStatus = $AllergyVerification#confirmed
* patient = Reference(exa-patient-zhang-jianguo)
* recordedDate = "2025-01-06"
