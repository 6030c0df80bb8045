Logical: LmWs500Discharge
Parent: Element
Id: lm-ws500-discharge
Title: "出院小结（WS/T 500） / Discharge summary (WS/T 500)"
Description: "国家共享文档C0053。 The national document C0053."
* insert Published
* insert CdaHead
* admissionDiagnosis 0..* string "入院诊断 / Diagnosis on admission"
* dischargeDiagnosis 0..* string "出院诊断 / Diagnosis on discharge"
* course 0..1 string "治疗经过 / Course of treatment"
* instructions 0..1 string "出院医嘱 / Instructions on discharge"

Mapping: LmWs500DischargeToFhir
Source: LmWs500Discharge
Target: "http://hl7.org/fhir"
Id: fhir
Title: "FHIR R4"
* insert CdaHeadToFhir
* admissionDiagnosis -> "Composition.section (46241-6)"
* dischargeDiagnosis -> "Composition.section (11535-2)"
* course -> "Composition.section (8648-8)"
* instructions -> "Composition.section (8653-8)"
