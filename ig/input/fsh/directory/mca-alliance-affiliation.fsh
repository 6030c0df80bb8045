Profile: McaAllianceAffiliation
Parent: OrganizationAffiliation
Id: mca-alliance-affiliation
Title: "医联体成员关系 / Alliance membership"
Description: "机构以牵头、成员或协作身份加入医联体。 An organisation belongs to the alliance as its lead, as a member or as a partner."
* insert PublishedProfile
* period MS
* period ^short = "加入与退出时间 / Time of membership"
* organization 1..1
* organization only Reference(McaOrganization)
* organization ^short = "医联体 / The alliance"
* participatingOrganization 1..1
* participatingOrganization only Reference(McaOrganization)
* participatingOrganization ^short = "成员机构 / The member"
* network only Reference(McaOrganization)
* network ^short = "所属专科网络 / Networks it takes part in"
* code 1..*
* code from McaAffiliationRoleVS (required)
* code ^short = "牵头、成员或协作 / Lead, member or partner"
