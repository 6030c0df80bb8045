Instance: ns-hcoc
InstanceOf: NamingSystem
Usage: #definition
Title: "卫生机构代码 / Health organisation code"
Description: "卫生机构（组织）代码（WS 218），22位。 The 22-character code of health organisations (WS 218)."
* insert IdentifierNames(HealthOrganisationCode)
* description = "卫生机构（组织）代码（WS 218），22位。 The 22-character code of health organisations (WS 218)."
* usage = "Organization.identifier"
* uniqueId[0].type = #uri
* uniqueId[0].value = "http://medalliance.example/fhir/naming/hcoc"
* uniqueId[0].preferred = true
