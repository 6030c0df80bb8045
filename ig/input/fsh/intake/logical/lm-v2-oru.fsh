Logical: LmV2Oru
Parent: Element
Id: lm-v2-oru
Title: "HL7 v2 结果消息 / HL7 v2 result message"
Description: "ORU^R01与OUL^R22：检验检查结果。 ORU^R01 and OUL^R22: results."
* insert Published
* insert MessageHeader
* insert PatientSegment
* PV1n2 0..1 code "就诊类别（PV1-2） / Patient class (PV1-2)"
* PV1n19 0..1 string "就诊号（PV1-19） / Visit number (PV1-19)"
* OBR2 0..1 string "申请单号（OBR-2、OBR-3） / Order numbers (OBR-2, OBR-3)"
* OBR4 1..1 code "检查项目（OBR-4） / Service (OBR-4)"
* OBR7 0..1 dateTime "采集时间（OBR-7） / Time of collection (OBR-7)"
* OBR22 0..1 dateTime "报告时间（OBR-22） / Time of the report (OBR-22)"
* OBR25 0..1 code "报告状态（OBR-25） / Status of the report (OBR-25)"
* OBX 1..* BackboneElement "一项结果 / One result"
* OBX.item 1..1 code "项目（OBX-3，院内或LOINC） / Item (OBX-3), local or LOINC"
* OBX.type 1..1 code "值类型（OBX-2） / Kind of value (OBX-2)"
* OBX.value 0..1 string "结果（OBX-5，可带比较符） / Value (OBX-5), with a comparator at times"
* OBX.unit 0..1 string "单位（OBX-6） / Unit (OBX-6)"
* OBX.range 0..1 string "参考范围（OBX-7） / Range (OBX-7)"
* OBX.flag 0..1 code "异常标志（OBX-8，可为箭头） / Flag (OBX-8), an arrow at times"
* OBX.status 1..1 code "结果状态（OBX-11） / Status (OBX-11)"
* OBX.time 0..1 dateTime "观察时间（OBX-14） / Time (OBX-14)"
* SPM4 0..1 code "标本类型（SPM-4） / Kind of specimen (SPM-4)"

Mapping: LmV2OruToFhir
Source: LmV2Oru
Target: "http://hl7.org/fhir"
Id: fhir
Title: "FHIR R4"
* insert MessageHeaderToFhir
* insert PatientSegmentToFhir
* PV1n2 -> "Encounter.class (cm-v2-patient-class)"
* PV1n19 -> "Encounter.identifier"
* OBR2 -> "DiagnosticReport.basedOn"
* OBR4 -> "DiagnosticReport.code"
* OBR7 -> "Observation.effectiveDateTime"
* OBR22 -> "DiagnosticReport.issued"
* OBR25 -> "DiagnosticReport.status"
* OBX -> "Observation"
* OBX.item -> "Observation.code (cm-lis-loinc)"
* OBX.value -> "Observation.value"
* OBX.unit -> "Observation.valueQuantity.code (cm-unit)"
* OBX.range -> "Observation.referenceRange.text"
* OBX.flag -> "Observation.interpretation (cm-v2-abnormal-flag)"
* OBX.status -> "Observation.status (cm-v2-result-status)"
* OBX.time -> "Observation.effectiveDateTime"
* SPM4 -> "Specimen.type"
