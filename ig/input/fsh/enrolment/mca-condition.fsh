Profile: McaCondition
Parent: Condition
Id: mca-condition
Title: "诊断 / Condition"
Description: "慢性病主诊断、并发症、合并症、出院诊断和就诊诊断。国家版 ICD-10 与 WHO ICD-10 至少有其一；慢病诊断可同时写明所属病种。 Chronic diagnoses, complications, comorbidities, discharge and encounter diagnoses. ICD-10 in the national or the WHO edition is required; a chronic diagnosis may also name its programme."
* insert PublishedProfile
* obeys mca-cond-1 and mca-cond-2 and mca-cond-3
* extension contains
    DiagnosingOrg named diagnosingOrg 1..1 and
    ConfirmLevel named confirmLevel 0..1
* identifier MS
* clinicalStatus MS
* verificationStatus 1..1
* category 1..1
* category from McaConditionCategoryVS (required)
* severity MS
* code 1..1
* code from McaChronicDxVS (extensible)
* code.coding ^slicing.discriminator.type = #value
* code.coding ^slicing.discriminator.path = "system"
* code.coding ^slicing.rules = #open
* code.coding ^slicing.description = "按编码体系区分。 Told apart by the code system."
* code.coding contains
    icd10cn 0..1 MS and
    icd10 0..1 MS and
    localInsurance 0..1 and
    tcm 0..1 and
    programme 0..1
* code.coding[icd10cn].system 1..1
* code.coding[icd10cn].system = "urn:oid:2.16.156.10011.2.3.3.11"
* code.coding[icd10cn].code 1..1
* code.coding[icd10cn] ^short = "ICD-10（国家版） / ICD-10, national edition"
* code.coding[icd10].system 1..1
* code.coding[icd10].system = "http://hl7.org/fhir/sid/icd-10"
* code.coding[icd10].code 1..1
* code.coding[icd10] ^short = "ICD-10（WHO） / ICD-10, WHO edition"
* code.coding[localInsurance].system 1..1
* code.coding[localInsurance].system = "http://medalliance.example/fhir/CodeSystem/mca-insurance-disease"
* code.coding[localInsurance].code 1..1
* code.coding[localInsurance] ^short = "门诊慢特病病种 / Insurance chronic-disease code"
* code.coding[tcm].system 1..1
* code.coding[tcm].system = "http://medalliance.example/fhir/CodeSystem/mca-gbt15657"
* code.coding[tcm].code 1..1
* code.coding[tcm] ^short = "中医病证（GB/T 15657） / Traditional Chinese medicine code"
* code.coding[programme].system 1..1
* code.coding[programme].system = "http://medalliance.example/fhir/CodeSystem/mca-programme"
* code.coding[programme].code 1..1
* code.coding[programme] ^short = "所属病种 / Programme"
* subject only Reference(McaPatient)
* onset[x] MS
* recordedDate 1..1
* recorder only Reference(McaPractitioner or McaPractitionerRole or McaPatient or McaRelatedPerson)
* recorder MS
* evidence MS
* note MS
