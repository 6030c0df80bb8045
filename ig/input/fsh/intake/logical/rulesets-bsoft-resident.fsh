// Whom a row is about: every table of the vendor BSoft is exported joined with the resident, for its own index number finds nobody.

RuleSet: BsoftResidentFields
* idCard 0..1 string "身份证号（导出时关联） / Id-card number, joined to the export"
* personName 0..1 string "姓名（导出时关联） / Name, joined to the export"
* sexCode 0..1 code "性别（导出时关联） / Sex, joined to the export"
* birthday 0..1 date "出生日期（导出时关联） / Date of birth, joined to the export"

RuleSet: BsoftResidentFieldsToFhir
* idCard -> "Patient.identifier"
* personName -> "Patient.name"
* sexCode -> "Patient.gender (cm-gender)"
* birthday -> "Patient.birthDate"
