Instance: exa-organization-township
InstanceOf: McaOrganization
Usage: #example
Title: "示例县清河镇卫生院 / Qinghe township hospital"
Description: "示例县清河镇卫生院（虚构）。 Qinghe township hospital (fictitious)."
* identifier[uscc].value = "12999901MEXA000352"
* active = true
* type[0] = McaOrgTypeCS#township "乡镇卫生院"
* type[1] = McaOrgTypeCS#C220 "乡卫生院"
* name = "示例县清河镇卫生院"
* partOf = Reference(exa-organization-alliance)
