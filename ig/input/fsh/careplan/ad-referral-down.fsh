Instance: ad-referral-down
InstanceOf: ActivityDefinition
Usage: #definition
Title: "建议下转 / Propose a down-referral"
Description: "带出院小结与方案的下转申请草稿。 A draft of a down-referral with discharge summary and plan."
* insert DefinitionIdentity(ActivityDefinition, ad-referral-down)
* name = "McaReferralDownActivity"
* title = "建议下转 / Propose a down-referral"
* description = "带出院小结与方案的下转申请草稿。 A draft of a down-referral with discharge summary and plan."
* kind = #ServiceRequest
* code = McaReferralServiceCS#continued-management
* profile = "http://medalliance.example/fhir/StructureDefinition/mca-referral-request"
* intent = #order
* doNotPerform = false
* priority = #routine
* dynamicValue[+].path = "ServiceRequest.category.coding.code"
* dynamicValue[=].expression.language = #text/fhirpath
* dynamicValue[=].expression.expression = "'down'"
* dynamicValue[+].path = "ServiceRequest.subject"
* dynamicValue[=].expression.language = #text/fhirpath
* dynamicValue[=].expression.expression = "%resource.subject"
