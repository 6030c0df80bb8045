Instance: exa-organization-county-hospital
InstanceOf: McaOrganization
Usage: #example
Title: "示例县人民医院 / People’s Hospital of Shili county"
Description: "示例县人民医院（虚构）。 People’s Hospital of Shili county (fictitious)."
* extension[hospitalLevel].valueCoding = McaHospitalLevelCS#6 "二级甲等"
* extension[divisions].extension[division].valueCoding = McaGbt2260CS#999901 "示例县"
* identifier[hcoc].value = "MEXA0001999990111A1001"
* identifier[licence].value = "PDY999901-0001"
* identifier[insuranceCode].value = "H99990100001"
* alias = "示例县医院"
* telecom.system = #phone
* telecom.value = "0999-5550100"
* address.text = "示例县城关镇健康路1号"
* address.extension[AdministrativeDivision].valueCoding = McaGbt2260CS#999901 "示例县"
* identifier[uscc].value = "12999901MEXA00019C"
* active = true
* type[0] = McaOrgTypeCS#county-hospital "县级医院"
* type[1] = McaOrgTypeCS#A100 "综合医院"
* name = "示例县人民医院"
* partOf = Reference(exa-organization-alliance)
