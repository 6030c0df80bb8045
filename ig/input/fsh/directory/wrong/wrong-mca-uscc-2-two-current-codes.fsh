Instance: wrong-mca-uscc-2-two-current-codes
InstanceOf: McaOrganization
Usage: #example
Title: "有两个现行代码的机构 / Two current codes"
Description: "被合并机构的代码没有注明 old。 The code of the organisation that it succeeded does not say old."
* identifier[uscc][0].value = "12999901MEXA00071R"
* identifier[uscc][1].value = "12999901MEXA00072W"
* active = true
* type = McaOrgTypeCS#township
* name = "示例县东乡中心卫生院"
