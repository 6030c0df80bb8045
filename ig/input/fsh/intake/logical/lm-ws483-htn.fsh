Logical: LmWs483Htn
Parent: Element
Id: lm-ws483-htn
Title: "高血压随访共享文档（WS/T 483） / Hypertension follow-up document (WS/T 483)"
Description: "国家共享文档HSDB04.01；条目以数据元代码识别，不按位置。 The national document HSDB04.01; entries are known by the code of their data element, not by their place."
* insert Published
* insert CdaHead
* insert CdaFollowUp
* saltGrade 0..1 code "DE03.00.094.00 摄盐量分级 / Salt grade"
* examinationItem 0..* string "DE04.30.010.00 辅助检查项目 / Examination"
* examinationResult 0..* string "DE04.30.009.00 辅助检查结果 / Result of the examination"

Mapping: LmWs483HtnToFhir
Source: LmWs483Htn
Target: "http://hl7.org/fhir"
Id: fhir
Title: "FHIR R4"
* insert CdaHeadToFhir
* insert CdaFollowUpToFhir
* saltGrade -> "Observation.valueCodeableConcept"
* examinationItem -> "QuestionnaireResponse.item (x.aux)"
* examinationResult -> "QuestionnaireResponse.item (x.aux)"
