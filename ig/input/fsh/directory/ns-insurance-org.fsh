Instance: ns-insurance-org
InstanceOf: NamingSystem
Usage: #definition
Title: "医保定点机构编码 / Insurance code of an organisation"
Description: "国家医保定点医药机构编码，医疗机构以 H 开头。 The national medical insurance code of an organisation; it begins with H for care providers."
* insert IdentifierNames(InsuranceOrganisationCode)
* description = "国家医保定点医药机构编码，医疗机构以 H 开头。 The national medical insurance code of an organisation; it begins with H for care providers."
* usage = "Organization.identifier"
* uniqueId[0].type = #uri
* uniqueId[0].value = "http://medalliance.example/fhir/naming/insurance-org"
* uniqueId[0].preferred = true
