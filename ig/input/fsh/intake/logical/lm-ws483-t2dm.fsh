Logical: LmWs483T2dm
Parent: Element
Id: lm-ws483-t2dm
Title: "2型糖尿病随访共享文档（WS/T 483） / Type 2 diabetes follow-up document (WS/T 483)"
Description: "国家共享文档HSDB04.02。 The national document HSDB04.02."
* insert Published
* insert CdaHead
* insert CdaFollowUp
* stapleFood 0..1 decimal "DE03.00.055.00 日主食量 / Staple food a day"
* footPulse 0..1 code "DE04.10.237.00 足背动脉搏动 / Foot pulse"
* fastingGlucose 0..1 decimal "DE04.50.037.00 空腹血糖 / Fasting glucose"
* hba1c 0..1 decimal "DE04.50.083.00 糖化血红蛋白 / HbA1c"
* hypoglycaemia 0..1 code "DE04.50.024.00 低血糖反应 / Hypoglycaemic reactions"
* insulinKind 0..1 string "DE08.50.013.00 胰岛素种类 / Kind of insulin"
* insulinFrequency 0..1 string "DE08.50.012.00 胰岛素频率 / Frequency of insulin"
* insulinDose 0..1 decimal "DE08.50.020.00 胰岛素剂量 / Dose of insulin"

Mapping: LmWs483T2dmToFhir
Source: LmWs483T2dm
Target: "http://hl7.org/fhir"
Id: fhir
Title: "FHIR R4"
* insert CdaHeadToFhir
* insert CdaFollowUpToFhir
* stapleFood -> "Observation.valueQuantity"
* footPulse -> "Observation.valueCodeableConcept (cm-foot-cv0410015)"
* fastingGlucose -> "Observation.valueQuantity"
* hba1c -> "Observation.valueQuantity"
* hypoglycaemia -> "Observation.valueCodeableConcept"
* insulinKind -> "MedicationStatement.medicationCodeableConcept.text"
* insulinFrequency -> "MedicationStatement.dosage.timing"
* insulinDose -> "MedicationStatement.dosage.doseAndRate"
