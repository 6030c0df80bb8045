Instance: ns-down-referral-no
InstanceOf: NamingSystem
Usage: #definition
Title: "下转单号 / Down-referral number"
Description: "医院给出的下转单号。 The number a hospital gives a down-referral."
* insert IdentifierNames(DownReferralNo)
* description = "医院给出的下转单号。 The number a hospital gives a down-referral."
* usage = "ServiceRequest.identifier"
* uniqueId[0].type = #uri
* uniqueId[0].value = "http://medalliance.example/fhir/naming/down-referral-no"
* uniqueId[0].preferred = true
