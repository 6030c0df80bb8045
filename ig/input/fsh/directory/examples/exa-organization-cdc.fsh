Instance: exa-organization-cdc
InstanceOf: McaOrganization
Usage: #example
Title: "示例县疾病预防控制中心 / Centre for disease control of Shili county"
Description: "示例县疾病预防控制中心（虚构）。 Centre for disease control of Shili county (fictitious)."
* identifier[uscc].value = "12999901MEXA00051P"
* active = true
* type[0] = McaOrgTypeCS#cdc "疾病预防控制中心"
* name = "示例县疾病预防控制中心"
