Instance: exa-alliance-affiliation-township
InstanceOf: McaAllianceAffiliation
Usage: #example
Title: "医共体成员单位 / Alliance member: township"
Description: "示例县医共体的成员单位。 A member of the Shili alliance."
* organization = Reference(exa-organization-alliance)
* participatingOrganization = Reference(exa-organization-township)
* code = McaAffiliationRoleCS#member "成员单位"
