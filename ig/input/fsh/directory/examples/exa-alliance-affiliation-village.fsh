Instance: exa-alliance-affiliation-village
InstanceOf: McaAllianceAffiliation
Usage: #example
Title: "医共体成员单位 / Alliance member: village"
Description: "示例县医共体的成员单位。 A member of the Shili alliance."
* organization = Reference(exa-organization-alliance)
* participatingOrganization = Reference(exa-organization-village)
* code = McaAffiliationRoleCS#member "成员单位"
