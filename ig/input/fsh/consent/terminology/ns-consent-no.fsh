Instance: ns-consent-no
InstanceOf: NamingSystem
Usage: #definition
Title: "授权书编号 / Consent number"
Description: "居民授权书的编号。 The number of a consent."
* insert IdentifierNames(ConsentNo)
* description = "居民授权书的编号。 The number of a consent."
* usage = "Consent.identifier"
* uniqueId[0].type = #uri
* uniqueId[0].value = "http://medalliance.example/fhir/naming/consent-no"
* uniqueId[0].preferred = true
