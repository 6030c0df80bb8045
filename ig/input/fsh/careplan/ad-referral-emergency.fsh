Instance: ad-referral-emergency
InstanceOf: ActivityDefinition
Usage: #definition
Title: "建议急诊转诊 / Propose an emergency referral"
Description: "处置后紧急转诊的申请草稿。 A draft of an emergency referral, after first treatment."
* insert DefinitionIdentity(ActivityDefinition, ad-referral-emergency)
* name = "McaReferralEmergencyActivity"
* title = "建议急诊转诊 / Propose an emergency referral"
* description = "处置后紧急转诊的申请草稿。 A draft of an emergency referral, after first treatment."
* kind = #ServiceRequest
* code = McaReferralServiceCS#emergency-care
* profile = "http://medalliance.example/fhir/StructureDefinition/mca-referral-request"
* intent = #order
* doNotPerform = false
* priority = #stat
* dynamicValue[+].path = "ServiceRequest.category.coding.code"
* dynamicValue[=].expression.language = #text/fhirpath
* dynamicValue[=].expression.expression = "'up'"
* dynamicValue[+].path = "ServiceRequest.subject"
* dynamicValue[=].expression.language = #text/fhirpath
* dynamicValue[=].expression.expression = "%resource.subject"
* dynamicValue[+].path = "ServiceRequest.reasonReference"
* dynamicValue[=].expression.language = #text/fhirpath
* dynamicValue[=].expression.expression = "%resource"
