Instance: exa-condition-copd
InstanceOf: McaCondition
Usage: #example
Title: "李秀兰的慢阻肺 / COPD of Li Xiulan"
Description: "县医院2024年确诊的慢性阻塞性肺疾病。 Chronic obstructive pulmonary disease, confirmed by the county hospital in 2024."
* extension[diagnosingOrg].valueReference = Reference(exa-organization-county-hospital)
* clinicalStatus = $ConditionClinical#active
* verificationStatus = $ConditionVerification#confirmed
* category.coding[0] = McaConditionCategoryCS#chronic-primary
* category.coding[1] = $ConditionCategory#problem-list-item
* code.coding[icd10cn].code = #J44
* subject = Reference(exa-patient-minimal)
* recordedDate = "2024-11-08"
