Instance: exa-condition-zhang-htn
InstanceOf: McaCondition
Usage: #example
Title: "原发性高血压 / Primary hypertension"
Description: "县医院于2025年1月15日确诊的原发性高血压1级，高危。 Primary hypertension grade 1, high risk, confirmed by the county hospital on 15 January 2025."
* extension[diagnosingOrg].valueReference = Reference(exa-organization-county-hospital)
* extension[confirmLevel].valueCodeableConcept = McaConfirmLevelCS#confirmed "已确诊"
* identifier.system = "http://medalliance.example/fhir/naming/diagnosis-no/12999901MEXA00019C"
* identifier.value = "DX20250115-0007"
* clinicalStatus = $ConditionClinical#active "Active"
* verificationStatus = $ConditionVerification#confirmed "Confirmed"
* category.coding[0] = McaConditionCategoryCS#chronic-primary "慢病主诊断"
* category.coding[1] = $ConditionCategory#problem-list-item "Problem List Item"
* severity.text = "1级"
* code.coding[icd10cn].code = #I10
* code.coding[icd10cn].display = "特发性（原发性）高血压"
* code.coding[icd10].code = #I10
* code.coding[icd10].display = "Essential (primary) hypertension"
* code.coding[localInsurance].code = #M03900
* code.coding[localInsurance].display = "高血压"
* code.coding[programme].code = #htn
* code.coding[programme].display = "高血压"
* code.text = "原发性高血压1级（高危）"
* subject = Reference(exa-patient-zhang-jianguo)
* onsetDateTime = "2025-01-06"
* recordedDate = "2025-01-15"
* recorder = Reference(exa-role-zhou-qiang)
* evidence.code.text = "三次不同日血压：152/94、148/92、150/96 mmHg"
* note.text = "转社区按常规管理。"
