Logical: LmFollowupT2dmCsv
Parent: Element
Id: lm-followup-t2dm-csv
Title: "2型糖尿病随访导出表 / Type 2 diabetes follow-up export"
Description: "糖尿病随访的导出，共有列同高血压。 The export of diabetes follow-ups; the shared columns are those of hypertension."
* insert Published
* insert FollowUpColumns
* footPulse 0..1 string "足背动脉搏动 / Foot pulse"
* stapleFood 0..1 string "主食（克/天） / Staple food, grams a day"
* targetStapleFood 0..1 string "目标主食 / Target of staple food"
* fastingGlucose 0..1 string "空腹血糖 / Fasting glucose"
* postMealGlucose 0..1 string "餐后血糖 / Glucose after a meal"
* hba1c 0..1 string "糖化血红蛋白 / HbA1c"
* hypoglycaemia 0..1 string "低血糖反应 / Hypoglycaemic reactions"
* insulinKind 0..1 string "胰岛素种类 / Kind of insulin"
* insulinUse 0..1 string "胰岛素用法 / Use of insulin"

Mapping: LmFollowupT2dmCsvToFhir
Source: LmFollowupT2dmCsv
Target: "http://hl7.org/fhir"
Id: fhir
Title: "FHIR R4"
* insert FollowUpColumnsToFhir
* footPulse -> "Observation.valueCodeableConcept"
* stapleFood -> "Observation.valueQuantity"
* targetStapleFood -> "Goal.target"
* fastingGlucose -> "Observation.valueQuantity"
* postMealGlucose -> "Observation.valueQuantity"
* hba1c -> "Observation.valueQuantity"
* hypoglycaemia -> "Observation.valueCodeableConcept"
* insulinKind -> "MedicationStatement.medicationCodeableConcept.text"
* insulinUse -> "MedicationStatement.dosage.text"
