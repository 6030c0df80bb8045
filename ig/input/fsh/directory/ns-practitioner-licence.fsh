Instance: ns-practitioner-licence
InstanceOf: NamingSystem
Usage: #definition
Title: "执业证书编码 / Practice certificate number"
Description: "医师执业证书编码，15位。 The 15-digit number of a practice certificate."
* insert IdentifierNames(PractitionerLicence)
* description = "医师执业证书编码，15位。 The 15-digit number of a practice certificate."
* usage = "Practitioner.identifier"
* uniqueId[0].type = #uri
* uniqueId[0].value = "http://medalliance.example/fhir/naming/practitioner-licence"
* uniqueId[0].preferred = true
