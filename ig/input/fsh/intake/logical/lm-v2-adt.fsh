Logical: LmV2Adt
Parent: Element
Id: lm-v2-adt
Title: "HL7 v2 就诊消息 / HL7 v2 ADT message"
Description: "ADT^A01至A40：入院、转科、出院、登记、变更、撤销与合并。 ADT^A01 to A40: admission, transfer, discharge, registration, change, cancellation and merge."
* insert Published
* insert MessageHeader
* insert PatientSegment
* PV1n2 0..1 code "就诊类别（PV1-2） / Patient class (PV1-2)"
* PV1n19 0..1 string "就诊号（PV1-19） / Visit number (PV1-19)"
* PV1n3 0..1 string "病区、房间、床位（PV1-3） / Ward, room and bed (PV1-3)"
* PV1n7 0..* string "主治医生（PV1-7） / Attending doctor (PV1-7)"
* PV1n44 0..1 dateTime "入院时间（PV1-44） / Admission (PV1-44)"
* PV1n45 0..1 dateTime "出院时间（PV1-45） / Discharge (PV1-45)"
* DG1n3 0..* code "诊断（DG1-3，ICD-10） / Diagnoses (DG1-3, ICD-10)"
* AL1n3 0..* string "过敏（AL1-3） / Allergies (AL1-3)"
* IN1n2 0..* string "医保（IN1） / Insurance (IN1)"
* MRG1 0..1 string "被合并的标识（A40） / Identifier merged away (A40)"

Mapping: LmV2AdtToFhir
Source: LmV2Adt
Target: "http://hl7.org/fhir"
Id: fhir
Title: "FHIR R4"
* insert MessageHeaderToFhir
* insert PatientSegmentToFhir
* PV1n2 -> "Encounter.class (cm-v2-patient-class)"
* PV1n19 -> "Encounter.identifier"
* PV1n3 -> "Encounter.location"
* PV1n7 -> "Encounter.participant"
* PV1n44 -> "Encounter.period.start"
* PV1n45 -> "Encounter.period.end"
* DG1n3 -> "Condition.code"
* AL1n3 -> "AllergyIntolerance.code"
* IN1n2 -> "Coverage"
* MRG1 -> "Patient.link"
