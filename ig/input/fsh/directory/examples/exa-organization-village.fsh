Instance: exa-organization-village
InstanceOf: McaOrganization
Usage: #example
Title: "示例县清河镇柳村卫生室 / Liucun village clinic"
Description: "示例县清河镇柳村卫生室（虚构）。 Liucun village clinic (fictitious)."
* identifier[uscc].value = "12999901MEXA0006XF"
* active = true
* type[0] = McaOrgTypeCS#village-clinic "村卫生室"
* name = "示例县清河镇柳村卫生室"
* partOf = Reference(exa-organization-township)
