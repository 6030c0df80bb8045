Profile: McaConsent
Parent: Consent
Id: mca-consent
Title: "知情与授权 / Consent"
Description: "居民对本人资料的授权。服务器执行有效的隐私授权中的拒绝，不能准确执行的一律不收，规则同此规范：最外层是拒绝（其内为例外），或是不附条件的许可（其内为拒绝）；管理机构、紧急访问与居民本人不受拒绝。 What a resident says about his data. The server enforces the denials of an active privacy consent and refuses what it cannot enforce exactly, by the same rules as this profile: the outermost provision denies, with exceptions inside, or permits without conditions, with denials inside; the keeper of the record, emergencies and the resident are never denied."
* insert PublishedProfile
* identifier MS
* status MS
* scope MS
* category MS
* patient 1..1 MS
* patient only Reference(McaPatient)
* dateTime 1..1 MS
* performer only Reference(McaPatient or McaRelatedPerson)
* performer MS
* organization only Reference(McaOrganization)
* organization MS
* policy MS
* verification MS
* provision MS
* provision.type MS
* provision.period MS
* provision.actor MS
* provision.actor.role from McaConsentRecipientVS (extensible)
* provision.actor.reference ^short = "机构及其下级，或代表所在机构的岗位、人员 / An organisation with all below it, or a role or person who stands for theirs"
* provision.action ^short = "只能是access / Only access"
* provision.securityLabel ^short = "meta.security中的标签；保密等级含更严的等级 / A label of meta.security; a degree of confidentiality with the stricter ones"
* provision.purpose from McaConsentPurposeVS (extensible)
* provision.class ^short = "属于居民的资源类型 / Types that belong to residents"
* provision.code ^short = "资源任何版本中的编码 / A coding anywhere in any version of the resource"
* provision.provision MS
* obeys mca-cns-1 and mca-cns-2 and mca-cns-3 and mca-cns-4 and mca-cns-5 and mca-cns-6 and mca-cns-7 and mca-cns-8 and mca-cns-9 and mca-cns-10
