Instance: ns-health-card-no
InstanceOf: NamingSystem
Usage: #definition
Title: "居民健康卡号 / Health card number"
Description: "居民健康卡的卡号。 The number of the resident health card."
* insert IdentifierNames(HealthCardNumber)
* description = "居民健康卡的卡号。 The number of the resident health card."
* usage = "Patient.identifier"
* uniqueId[0].type = #oid
* uniqueId[0].value = "2.16.156.10011.1.19"
* uniqueId[0].preferred = false
* uniqueId[1].type = #uri
* uniqueId[1].value = "urn:oid:2.16.156.10011.1.19"
* uniqueId[1].preferred = true
