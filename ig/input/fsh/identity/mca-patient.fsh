Profile: McaPatient
Parent: Patient
Id: mca-patient
Title: "居民 / Resident"
Description: "医联体内的一名居民，全程只有一份主档。各来源保留自己的编号：本院的门诊号、住院号、病案号用各院自己的体系，并写明类型和发号机构；合并而来的旧号注明 old。 One resident of the alliance, with one golden record. Sources keep their own numbers: outpatient, inpatient and record numbers use each hospital’s own system and name their type and assigner; old numbers, as of a merged record, have the use old."
* insert PublishedProfile
* obeys mca-pat-1 and mca-pat-2 and mca-id-2 and mca-id-3
* extension contains
    Ethnicity named ethnicity 0..1 and
    Nationality named nationality 0..1 and
    Education named education 0..1 and
    Occupation named occupation 0..1 and
    ResidenceType named residenceType 0..1 and
    Grid named grid 0..1 MS and
    PeopleGroup named peopleGroup 0..* and
    IdentityUnknown named identityUnknown 0..1
* identifier 1..*
* identifier obeys mca-id-4
* insert IdentifiersBySystem
* identifier contains
    residentId 0..* MS and
    healthRecordNo 0..* MS and
    healthCardNo 0..* and
    insuranceNo 0..* and
    otherIdPassport 0..* and
    otherIdHkMacau 0..* and
    otherIdTaiwan 0..*
* insert IdentifierSlice(residentId, urn:oid:2.16.156.10011.1.3)
* identifier[residentId].type = $V20203#NI
* identifier[residentId] ^short = "居民身份证号 / Id-card number"
* identifier[residentId] obeys mca-id-1
* insert IdentifierSlice(healthRecordNo, urn:oid:2.16.156.10011.1.2)
* identifier[healthRecordNo] ^short = "健康档案编号 / Health record number"
* identifier[healthRecordNo] obeys mca-id-5
* insert IdentifierSlice(healthCardNo, urn:oid:2.16.156.10011.1.19)
* identifier[healthCardNo] ^short = "居民健康卡号 / Health card number"
* insert IdentifierSlice(insuranceNo, http://medalliance.example/fhir/naming/insurance-person)
* identifier[insuranceNo] ^short = "医保个人编号 / Medical insurance number"
* insert IdentifierSlice(otherIdPassport, http://medalliance.example/fhir/naming/passport)
* identifier[otherIdPassport] ^short = "护照号 / Passport number"
* insert IdentifierSlice(otherIdHkMacau, http://medalliance.example/fhir/naming/hk-macau-permit)
* identifier[otherIdHkMacau] ^short = "港澳居民证件号 / Permit of Hong Kong and Macau residents"
* insert IdentifierSlice(otherIdTaiwan, http://medalliance.example/fhir/naming/taiwan-permit)
* identifier[otherIdTaiwan] ^short = "台湾居民证件号 / Permit of Taiwan residents"
* active 1..1
* name 1..* MS
* name.text 1..1
* name.text ^short = "中文全名 / Full Chinese name"
* telecom MS
* telecom ^short = "电话，注明手机或住宅 / Phone, with use mobile or home"
* gender 1..1 MS
* gender.extension contains GbGender named gbGender 0..1
* birthDate MS
* address.text 1..1
* address obeys mca-pat-3
* address.extension contains AdministrativeDivision named division 0..5
* address.extension[division] ^short = "行政区划，由省到村逐级 / Administrative divisions, one for each level"
* maritalStatus from McaMaritalStatusVS (extensible)
* contact.relationship from McaFamilyRelationVS (extensible)
* contact.relationship ^short = "与居民的关系（GB/T 4761） / Relation to the resident"
* generalPractitioner only Reference(McaPractitioner or McaPractitionerRole or McaOrganization)
* generalPractitioner ^short = "家庭医生 / Family doctor"
* managingOrganization MS
* managingOrganization only Reference(McaOrganization)
* managingOrganization ^short = "管理机构 / Organisation that keeps the health record"
