Logical: LmBsoftRecord
Parent: Element
Id: lm-bsoft-record
Title: "基层系统专项档案（BSoft） / Enrolment of the vendor BSoft"
Description: "厂家的高血压专项档案。 The vendor’s record of an enrolment for hypertension."
* insert Published
* phrId 1..1 string "专项档案号 / Programme file number"
* empiId 1..1 string "居民主索引 / Index number of the resident"
* manaDoctorId 0..1 string "责任医生 / Doctor in charge"
* manaUnitId 1..1 string "管理机构 / Organisation in charge"
* recordSource 0..1 code "检出途径 / Source of detection"
* confirmDate 0..1 date "确诊日期 / Date of diagnosis"
* hypertensionGroup 0..1 code "高血压分组 / Control group"
* riskLevel 0..1 code "危险分层 / Risk level"
* status 1..1 code "状态：0正常1已注销2注销核实中 / State: 0 normal, 1 cancelled, 2 being checked"
* cancellationReason 0..1 code "注销原因 / Reason of cancellation"
* nextVisitDate 0..1 date "下次随访日期 / Next follow-up date"
* lastFixGroupDate 0..1 date "最近定级日期 / Date of the last tier"
* regionCode 0..1 string "网格地址 / Grid"
* familyHistory 0..* code "家族史 / Family history"

Mapping: LmBsoftRecordToFhir
Source: LmBsoftRecord
Target: "http://hl7.org/fhir"
Id: fhir
Title: "FHIR R4"
* phrId -> "EpisodeOfCare.identifier"
* empiId -> "EpisodeOfCare.patient"
* manaDoctorId -> "EpisodeOfCare.careManager"
* manaUnitId -> "EpisodeOfCare.managingOrganization"
* recordSource -> "EpisodeOfCare.extension (detection-source)"
* confirmDate -> "EpisodeOfCare.extension (diagnosis-date)"
* hypertensionGroup -> "EpisodeOfCare.extension (control-group)"
* riskLevel -> "EpisodeOfCare.extension (risk-level)"
* status -> "EpisodeOfCare.status (cm-episode-status)"
* cancellationReason -> "EpisodeOfCare.extension (cancellation-reason; cm-cancel-reason)"
* nextVisitDate -> "EpisodeOfCare.extension (next-visit-date)"
* lastFixGroupDate -> "EpisodeOfCare.extension (tier-date)"
* regionCode -> "Patient.extension (grid)"
* familyHistory -> "FamilyMemberHistory"
