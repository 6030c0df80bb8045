Instance: ns-hk-macau-permit
InstanceOf: NamingSystem
Usage: #definition
Title: "港澳居民证件号 / Permit of Hong Kong and Macau residents"
Description: "港澳居民来往内地通行证或居住证号码。 The number of a permit of Hong Kong and Macau residents."
* insert IdentifierNames(HkMacauPermit)
* description = "港澳居民来往内地通行证或居住证号码。 The number of a permit of Hong Kong and Macau residents."
* usage = "Patient.identifier"
* uniqueId[0].type = #uri
* uniqueId[0].value = "http://medalliance.example/fhir/naming/hk-macau-permit"
* uniqueId[0].preferred = true
