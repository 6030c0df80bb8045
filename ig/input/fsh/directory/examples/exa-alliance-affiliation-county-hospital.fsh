Instance: exa-alliance-affiliation-county-hospital
InstanceOf: McaAllianceAffiliation
Usage: #example
Title: "医共体牵头单位 / Alliance lead: county-hospital"
Description: "示例县医共体的牵头单位。 A lead of the Shili alliance."
* active = true
* period.start = "2024-01-01"
* organization = Reference(exa-organization-alliance)
* participatingOrganization = Reference(exa-organization-county-hospital)
* network = Reference(exa-organization-alliance)
* code = McaAffiliationRoleCS#lead "牵头单位"
