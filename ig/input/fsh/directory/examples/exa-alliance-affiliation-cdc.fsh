Instance: exa-alliance-affiliation-cdc
InstanceOf: McaAllianceAffiliation
Usage: #example
Title: "医共体协作单位 / Alliance partner: cdc"
Description: "示例县医共体的协作单位。 A partner of the Shili alliance."
* organization = Reference(exa-organization-alliance)
* participatingOrganization = Reference(exa-organization-cdc)
* code = McaAffiliationRoleCS#partner "协作单位"
