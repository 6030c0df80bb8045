Instance: wrong-mca-cond-2-no-clinical-status
InstanceOf: McaCondition
Usage: #example
Title: "缺少临床状态 / Clinical status missing"
Description: "不是误录，却没有临床状态。 Not entered in error, yet no clinical status."
* extension[diagnosingOrg].valueReference = Reference(exa-organization-community-centre)
* verificationStatus = $ConditionVerification#provisional
* category.coding[0] = McaConditionCategoryCS#chronic-primary
* code.coding[icd10cn].code = #I10
* subject = Reference(exa-patient-zhang-jianguo)
* recordedDate = "2025-01-13"
