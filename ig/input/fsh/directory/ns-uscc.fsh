Instance: ns-uscc
InstanceOf: NamingSystem
Usage: #definition
Title: "统一社会信用代码 / Unified social credit code"
Description: "法人和其他组织统一社会信用代码（GB 32100），18位。 The 18-character code of legal persons and other organisations (GB 32100)."
* insert IdentifierNames(UnifiedSocialCreditCode)
* description = "法人和其他组织统一社会信用代码（GB 32100），18位。 The 18-character code of legal persons and other organisations (GB 32100)."
* usage = "Organization.identifier"
* uniqueId[0].type = #uri
* uniqueId[0].value = "http://medalliance.example/fhir/naming/uscc"
* uniqueId[0].preferred = true
