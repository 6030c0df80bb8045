Logical: LmFollowupHtnCsv
Parent: Element
Id: lm-followup-htn-csv
Title: "高血压随访导出表 / Hypertension follow-up export"
Description: "按纸质表列的CSV或Excel导出，UTF-8或GB18030，一行一次随访；日期有多种写法，缺的值常以占位文字填写。 A CSV or Excel export with the columns of the paper form, in UTF-8 or GB18030, one row for each visit; dates come in several forms and what is missing is often a stand-in."
* insert Published
* insert FollowUpColumns
* salt 0..1 string "摄盐 / Salt"
* targetSalt 0..1 string "目标摄盐 / Target of salt"
* waist 0..1 string "腰围 / Waist"
* examination 0..1 string "辅助检查 / Examination"
* examinationName 0..1 string "辅助检查项目 / Name of the examination"

Mapping: LmFollowupHtnCsvToFhir
Source: LmFollowupHtnCsv
Target: "http://hl7.org/fhir"
Id: fhir
Title: "FHIR R4"
* insert FollowUpColumnsToFhir
* salt -> "Observation.valueCodeableConcept"
* targetSalt -> "Goal.target"
* waist -> "Observation.valueQuantity"
* examination -> "QuestionnaireResponse.item (x.aux)"
* examinationName -> "QuestionnaireResponse.item (x.aux)"
