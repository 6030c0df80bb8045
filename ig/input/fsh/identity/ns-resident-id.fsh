Instance: ns-resident-id
InstanceOf: NamingSystem
Usage: #definition
Title: "居民身份证号 / Id-card number"
Description: "公民身份号码（GB 11643），18位。 The 18-character citizen id number (GB 11643)."
* insert IdentifierNames(ResidentIdCard)
* description = "公民身份号码（GB 11643），18位。 The 18-character citizen id number (GB 11643)."
* usage = "Patient.identifier, Practitioner.identifier"
* uniqueId[0].type = #oid
* uniqueId[0].value = "2.16.156.10011.1.3"
* uniqueId[0].preferred = false
* uniqueId[1].type = #uri
* uniqueId[1].value = "urn:oid:2.16.156.10011.1.3"
* uniqueId[1].preferred = true
* uniqueId[2].type = #uri
* uniqueId[2].value = "http://NamingSystem.hl7fhir.cn/identityDocument"
* uniqueId[2].preferred = false
* uniqueId[2].comment = "其他国内指南使用的别名。 An alias used by another guide in China."
