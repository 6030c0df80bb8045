Instance: ns-insurance-person
InstanceOf: NamingSystem
Usage: #definition
Title: "医保个人编号 / Medical insurance number"
Description: "参保人的医保个人编号。 The medical insurance number of a person."
* insert IdentifierNames(InsurancePersonNumber)
* description = "参保人的医保个人编号。 The medical insurance number of a person."
* usage = "Patient.identifier"
* uniqueId[0].type = #uri
* uniqueId[0].value = "http://medalliance.example/fhir/naming/insurance-person"
* uniqueId[0].preferred = true
