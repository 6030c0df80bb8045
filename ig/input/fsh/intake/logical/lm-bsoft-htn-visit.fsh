Logical: LmBsoftHtnVisit
Parent: Element
Id: lm-bsoft-htn-visit
Title: "基层系统高血压随访（BSoft） / Hypertension visit of the vendor BSoft"
Description: "厂家的高血压随访表。 The vendor’s table of hypertension visits."
* insert Published
* insert BsoftVisitFields
* salt 0..1 code "摄盐 / Salt"
* targetSalt 0..1 code "目标摄盐 / Target of salt"
* medicineBadEffect 0..1 code "药物不良反应 / Adverse drug reaction"
* medicineBadEffectText 0..1 string "不良反应描述 / Description of the reaction"
* auxiliaryCheck 0..1 string "辅助检查 / Examination"
* riskiness 0..* code "危险因素 / Risk factors"
* targetHurt 0..* code "靶器官损害 / Target organ damage"
* complication 0..* code "并发症 / Complications"
* riskLevel 0..1 code "危险分层 / Risk level"

Mapping: LmBsoftHtnVisitToFhir
Source: LmBsoftHtnVisit
Target: "http://hl7.org/fhir"
Id: fhir
Title: "FHIR R4"
* insert BsoftVisitFieldsToFhir
* salt -> "Observation.valueCodeableConcept"
* targetSalt -> "Goal.target"
* medicineBadEffect -> "Observation.valueCodeableConcept"
* medicineBadEffectText -> "Observation.note"
* auxiliaryCheck -> "QuestionnaireResponse.item (x.aux)"
* riskiness -> "RiskAssessment.basis"
* targetHurt -> "Condition"
* complication -> "Condition"
* riskLevel -> "RiskAssessment.prediction.qualitativeRisk"
