Instance: wrong-mca-uscc-1-check-character
InstanceOf: McaOrganization
Usage: #example
Title: "校验码错误的机构 / Wrong check character"
Description: "统一社会信用代码最后一位应为 C，此处为 D。 The last character of the credit code should be C; here it is D."
* identifier[uscc].value = "12999901MEXA00019D"
* active = true
* type = McaOrgTypeCS#county-hospital
* name = "示例县人民医院"
