Instance: exa-organization-successor
InstanceOf: McaOrganization
Usage: #example
Title: "合并后的卫生院 / A township hospital after a merger"
Description: "医共体内两院合并后的卫生院，保留被合并卫生院的代码（虚构）。 A township hospital after two of the alliance merged; it keeps the code of the other one (fictitious)."
* identifier[uscc][0].value = "12999901MEXA00071R"
* identifier[uscc][1].use = #old
* identifier[uscc][1].value = "12999901MEXA00072W"
* identifier[uscc][1].period.end = "2026-06-30"
* active = true
* type[0] = McaOrgTypeCS#township "乡镇卫生院"
* name = "示例县东乡中心卫生院"
* partOf = Reference(exa-organization-alliance)
