Logical: LmBsoftContract
Parent: Element
Id: lm-bsoft-contract
Title: "家庭医生签约（BSoft） / Family doctor contract of the vendor BSoft"
Description: "厂家的签约表（SCM_SignContractRecord）。 The vendor’s table of contracts (SCM_SignContractRecord)."
* insert Published
* insert BsoftResidentFields
* manaUnitId 1..1 string "签约机构（导出时关联） / Organisation of the team, joined to the export"
* lastSCID 0..1 string "被续的签约编号（导出时关联） / Number of the contract that is renewed, joined to the export"
* SCID 1..1 string "签约编号 / Contract number"
* favoreePhrId 1..1 string "签约居民档案号 / Record number of the resident"
* peopleFlag 0..* code "人群分类 / People groups"
* signServicePackages 0..* code "服务包 / Service packages"
* createUser 0..1 string "签约医生 / Signing doctor"
* createUnit 0..1 string "签约团队 / Signing team"
* year 0..1 integer "签约年度 / Year"
* beginDate 1..1 date "开始日期 / Begin"
* endDate 1..1 date "结束日期 / End"
* scDate 0..1 date "签约日期 / Date of signing"
* signFlag 1..1 code "签约状态 / Signing state"
* stopDate 0..1 date "解约日期 / Date of ending"
* stopReason 0..1 code "解约原因 / Stop reason"
* app 0..1 code "签约渠道 / Channel"
* firstParty 0..1 string "甲方 / First party"
* secondParty 0..1 string "乙方 / Second party"
* agreement 0..1 string "协议文本 / Text of the agreement"

Mapping: LmBsoftContractToFhir
Source: LmBsoftContract
Target: "http://hl7.org/fhir"
Id: fhir
Title: "FHIR R4"
* insert BsoftResidentFieldsToFhir
* manaUnitId -> "Contract.authority"
* lastSCID -> "Contract.extension (renewal-of)"
* SCID -> "Contract.identifier"
* favoreePhrId -> "Contract.subject"
* peopleFlag -> "Contract.extension (people-group; cm-peopleflag)"
* signServicePackages -> "Contract.subType (cm-contract-package-text)"
* createUser -> "Contract.extension (signing-doctor)"
* createUnit -> "Contract.extension (sign-team)"
* year -> "Contract.applies"
* beginDate -> "Contract.applies.start"
* endDate -> "Contract.applies.end"
* scDate -> "Contract.issued"
* signFlag -> "Contract.status (cm-contract-status)"
* stopDate -> "Contract.applies.end"
* stopReason -> "Contract.extension (stop-reason; cm-stop-reason)"
* app -> "Contract.extension (sign-channel; cm-sign-channel-text)"
* firstParty -> "Contract.signer"
* secondParty -> "Contract.signer"
* agreement -> "Contract.legal"
