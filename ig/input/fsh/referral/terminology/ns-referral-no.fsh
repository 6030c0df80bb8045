Instance: ns-referral-no
InstanceOf: NamingSystem
Usage: #definition
Title: "转诊单号 / Referral number"
Description: "转出方给出的转诊单号。 The number the placer gives a referral."
* insert IdentifierNames(ReferralNo)
* description = "转出方给出的转诊单号。 The number the placer gives a referral."
* usage = "ServiceRequest.identifier"
* uniqueId[0].type = #uri
* uniqueId[0].value = "http://medalliance.example/fhir/naming/referral-no"
* uniqueId[0].preferred = true
