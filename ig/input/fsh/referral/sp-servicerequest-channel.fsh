Instance: sp-servicerequest-channel
InstanceOf: SearchParameter
Usage: #definition
Title: "转诊通道 / Referral channel"
Description: "转诊通道。 The channel a referral takes."
* insert SearchOn(ServiceRequest, channel, token)
* id = "sp-servicerequest-channel"
* url = "http://medalliance.example/fhir/SearchParameter/sp-servicerequest-channel"
* name = "McaServiceRequestChannel"
* description = "转诊通道。 The channel a referral takes."
* expression = "ServiceRequest.extension.where(url = 'http://medalliance.example/fhir/StructureDefinition/referral-channel').value"
