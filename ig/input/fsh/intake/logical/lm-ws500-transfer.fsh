Logical: LmWs500Transfer
Parent: Element
Id: lm-ws500-transfer
Title: "转诊（院）记录（WS/T 500） / Transfer record (WS/T 500)"
Description: "国家共享文档：转诊（院）记录；章节以LOINC识别。 The national document of a transfer; its sections are known by LOINC codes."
* insert Published
* insert CdaHead
* diagnosis 0..* string "诊断（46241-6） / Diagnosis"
* examination 0..1 string "辅助检查（30954-2） / Examinations"
* presentIllness 0..1 string "现病史（10164-2） / History of the present illness"
* pastIllness 0..1 string "既往史（11348-0） / Past illness"
* referralAdvice 0..1 string "转诊建议 / Advice on the referral"

Mapping: LmWs500TransferToFhir
Source: LmWs500Transfer
Target: "http://hl7.org/fhir"
Id: fhir
Title: "FHIR R4"
* insert CdaHeadToFhir
* diagnosis -> "Condition"
* examination -> "Composition.section"
* presentIllness -> "Composition.section"
* pastIllness -> "Composition.section"
* referralAdvice -> "ServiceRequest.reasonCode"
