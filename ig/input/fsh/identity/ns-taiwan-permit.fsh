Instance: ns-taiwan-permit
InstanceOf: NamingSystem
Usage: #definition
Title: "台湾居民证件号 / Permit of Taiwan residents"
Description: "台湾居民来往大陆通行证或居住证号码。 The number of a permit of Taiwan residents."
* insert IdentifierNames(TaiwanPermit)
* description = "台湾居民来往大陆通行证或居住证号码。 The number of a permit of Taiwan residents."
* usage = "Patient.identifier"
* uniqueId[0].type = #uri
* uniqueId[0].value = "http://medalliance.example/fhir/naming/taiwan-permit"
* uniqueId[0].preferred = true
