Instance: wrong-mca-cond-3-no-icd10
InstanceOf: McaCondition
Usage: #example
Title: "没有 ICD-10 编码 / No ICD-10 code"
Description: "只有门诊慢特病编码，没有 ICD-10。 Only the insurance code, no ICD-10."
* extension[diagnosingOrg].valueReference = Reference(exa-organization-community-centre)
* clinicalStatus = $ConditionClinical#active
* verificationStatus = $ConditionVerification#provisional
* category.coding[0] = McaConditionCategoryCS#chronic-primary
* category.coding[1] = $ConditionCategory#problem-list-item
* code.coding[localInsurance].code = #M03900
* subject = Reference(exa-patient-zhang-jianguo)
* recordedDate = "2025-01-13"
