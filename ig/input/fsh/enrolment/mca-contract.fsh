Profile: McaContract
Parent: Contract
Id: mca-contract
Title: "家庭医生签约协议 / Family-doctor contract"
Description: "居民与家庭医生团队的签约服务协议，每期最长三年；同一居民同时只有一份生效（由服务器保证）。 The agreement between a resident and a family-doctor team, for three years at most; the server keeps one executed contract for each resident."
* insert PublishedProfile
* obeys mca-con-1
* extension contains
    PeopleGroup named peopleGroup 0..* and
    SignTeam named signTeam 1..1 and
    SigningDoctor named signingDoctor 0..1 and
    StopReason named stopReason 0..1 and
    RenewalOf named renewalOf 0..1 and
    SignChannel named signChannel 0..1 and
    AutoRenew named autoRenew 0..1
* identifier 1..1
* identifier.value 1..1
* identifier ^short = "协议编号 / Contract number"
* status 1..1
* status ^short = "生效、终止、已续约、待签 / Executed, terminated, renewed, offered"
* legalState MS
* issued MS
* issued ^short = "签约日期 / Date of signing"
* applies 1..1
* applies.start 1..1
* applies.end 1..1
* applies ^short = "协议期限 / Term"
* subject 1..1
* subject only Reference(McaPatient)
* authority 1..*
* authority only Reference(McaOrganization)
* authority ^short = "签约团队所在机构 / Organisation of the team"
* domain only Reference(McaLocationGrid)
* domain ^short = "服务网格 / Grids served"
* type 1..1
* type = McaContractTypeCS#family-doctor-service
* subType 1..*
* subType from McaContractPackageVS (required)
* subType ^short = "服务包 / Service packages"
* term MS
* term.offer.text MS
* term.offer.text ^short = "服务内容 / What the team offers"
* signer 1..*
* signer.party only Reference(McaPatient or McaRelatedPerson or McaPractitioner or McaPractitionerRole or McaOrganization)
* signer ^short = "居民或代理人、签约医生 / The resident or a proxy, and the doctor"
