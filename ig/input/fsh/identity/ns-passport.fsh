Instance: ns-passport
InstanceOf: NamingSystem
Usage: #definition
Title: "护照号 / Passport number"
Description: "护照号码。 The number of a passport."
* insert IdentifierNames(PassportNumber)
* description = "护照号码。 The number of a passport."
* usage = "Patient.identifier"
* uniqueId[0].type = #uri
* uniqueId[0].value = "http://medalliance.example/fhir/naming/passport"
* uniqueId[0].preferred = true
