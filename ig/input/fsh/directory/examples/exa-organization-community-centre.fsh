Instance: exa-organization-community-centre
InstanceOf: McaOrganization
Usage: #example
Title: "示例县城关社区卫生服务中心 / Chengguan community health centre"
Description: "示例县城关社区卫生服务中心（虚构）。 Chengguan community health centre (fictitious)."
* extension[supervisedBy].valueReference = Reference(exa-organization-cdc)
* extension[divisions].extension[division][0].valueCoding = McaGbt2260CS#999901100 "城关镇"
* identifier[uscc].value = "12999901MEXA00043W"
* active = true
* type[0] = McaOrgTypeCS#community-centre "社区卫生服务机构"
* type[1] = McaOrgTypeCS#B100 "社区卫生服务中心"
* name = "示例县城关社区卫生服务中心"
* partOf = Reference(exa-organization-alliance)
