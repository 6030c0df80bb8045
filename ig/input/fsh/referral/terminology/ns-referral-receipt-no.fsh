Instance: ns-referral-receipt-no
InstanceOf: NamingSystem
Usage: #definition
Title: "转诊回执号 / Referral receipt number"
Description: "接收方给出的回执号。 The number the receiving side gives a referral."
* insert IdentifierNames(ReferralReceiptNo)
* description = "接收方给出的回执号。 The number the receiving side gives a referral."
* usage = "ServiceRequest.identifier"
* uniqueId[0].type = #uri
* uniqueId[0].value = "http://medalliance.example/fhir/naming/referral-receipt-no"
* uniqueId[0].preferred = true
