Instance: exa-condition-minimal
InstanceOf: McaCondition
Usage: #example
Title: "初步诊断（最小） / Preliminary diagnosis, minimal"
Description: "社区的初步诊断，只有必填项。 The preliminary diagnosis of the community centre, required elements only."
* extension[diagnosingOrg].valueReference = Reference(exa-organization-community-centre)
* clinicalStatus = $ConditionClinical#active
* verificationStatus = $ConditionVerification#provisional
* category.coding[0] = McaConditionCategoryCS#chronic-primary
* category.coding[1] = $ConditionCategory#problem-list-item
* code.coding[icd10cn].code = #I10
* subject = Reference(exa-patient-zhang-jianguo)
* recordedDate = "2025-01-13"
