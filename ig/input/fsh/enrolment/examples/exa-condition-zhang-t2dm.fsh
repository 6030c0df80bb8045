Instance: exa-condition-zhang-t2dm
InstanceOf: McaCondition
Usage: #example
Title: "2型糖尿病 / Type 2 diabetes"
Description: "住院期间新诊断的2型糖尿病。 Type 2 diabetes found during the hospital stay."
* extension[diagnosingOrg].valueReference = Reference(exa-organization-county-hospital)
* extension[confirmLevel].valueCodeableConcept = McaConfirmLevelCS#confirmed "已确诊"
* clinicalStatus = $ConditionClinical#active "Active"
* verificationStatus = $ConditionVerification#confirmed "Confirmed"
* category.coding[0] = McaConditionCategoryCS#chronic-primary "慢病主诊断"
* category.coding[1] = $ConditionCategory#problem-list-item "Problem List Item"
* code.coding[icd10cn].code = #E11.9
* code.coding[icd10cn].display = "2型糖尿病不伴有并发症"
* code.coding[programme].code = #t2dm
* code.coding[programme].display = "2型糖尿病"
* code.text = "2型糖尿病"
* subject = Reference(exa-patient-zhang-jianguo)
* onsetDateTime = "2025-04-24"
* recordedDate = "2025-04-24"
* recorder = Reference(exa-role-zhou-qiang)
* evidence.code.text = "空腹血糖 8.1 mmol/L，糖化血红蛋白 7.6 %"
