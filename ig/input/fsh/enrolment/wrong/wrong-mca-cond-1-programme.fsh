Instance: wrong-mca-cond-1-programme
InstanceOf: McaCondition
Usage: #example
Title: "病种与编码不符 / Programme and code disagree"
Description: "病种写高血压，编码却是 E11.9。 The programme says hypertension, the code is E11.9."
* extension[diagnosingOrg].valueReference = Reference(exa-organization-community-centre)
* clinicalStatus = $ConditionClinical#active
* verificationStatus = $ConditionVerification#provisional
* category.coding[0] = McaConditionCategoryCS#chronic-primary
* category.coding[1] = $ConditionCategory#problem-list-item
* code.coding[icd10cn].code = #E11.9
* code.coding[programme].code = #htn
* subject = Reference(exa-patient-zhang-jianguo)
* recordedDate = "2025-01-13"
