Profile: McaOrganization
Parent: Organization
Id: mca-organization
Title: "医联体机构 / Alliance organisation"
Description: "医院、基层医疗卫生机构、疾控中心、药店以及医联体本身。partOf 表示医共体的上下级。 Hospitals, primary-care organisations, the CDC, pharmacies and the alliance itself. partOf draws the alliance tree. 合并后的机构保留被合并机构的代码，用途为 old，旧代码由此仍能找到接续的机构。 An organisation that succeeds another keeps its credit code with the use old, so that the old code still finds it."
* insert PublishedProfile
* obeys mca-uscc-2
* extension contains
    HospitalLevel named hospitalLevel 0..1 and
    SupervisedBy named supervisedBy 0..1 and
    Divisions named divisions 0..1
* insert IdentifiersBySystem
* identifier contains
    uscc 0..* MS and
    hcoc 0..1 and
    licence 0..1 and
    insuranceCode 0..1
* insert IdentifierSlice(uscc, http://medalliance.example/fhir/naming/uscc)
* identifier[uscc] ^short = "统一社会信用代码；被合并机构的用途为 old / Unified social credit code; those of organisations that it succeeded have the use old"
* identifier[uscc] obeys mca-uscc-1
* insert IdentifierSlice(hcoc, http://medalliance.example/fhir/naming/hcoc)
* identifier[hcoc] ^short = "卫生机构代码（WS 218） / Health organisation code (WS 218)"
* insert IdentifierSlice(licence, http://medalliance.example/fhir/naming/org-licence)
* identifier[licence] ^short = "医疗机构执业许可证登记号 / Practice licence number"
* insert IdentifierSlice(insuranceCode, http://medalliance.example/fhir/naming/insurance-org)
* identifier[insuranceCode] ^short = "医保定点机构编码 / Medical insurance code of the organisation"
* active 1..1
* type 1..* MS
* type from McaOrgTypeVS (required)
* type ^short = "机构类型 / Kind of organisation"
* name 1..1
* partOf only Reference(McaOrganization)
* partOf ^short = "上级机构（医共体） / Parent in the alliance tree"
