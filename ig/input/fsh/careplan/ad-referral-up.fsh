Instance: ad-referral-up
InstanceOf: ActivityDefinition
Usage: #definition
Title: "建议上转 / Propose an up-referral"
Description: "预填的上转申请草稿，由医生核对后提交。 A draft of an up-referral with what is known, which a doctor checks and submits."
* insert DefinitionIdentity(ActivityDefinition, ad-referral-up)
* name = "McaReferralUpActivity"
* title = "建议上转 / Propose an up-referral"
* description = "预填的上转申请草稿，由医生核对后提交。 A draft of an up-referral with what is known, which a doctor checks and submits."
* kind = #ServiceRequest
* code = McaReferralServiceCS#specialist-consult
* profile = "http://medalliance.example/fhir/StructureDefinition/mca-referral-request"
* intent = #order
* doNotPerform = false
* priority = #routine
* dynamicValue[+].path = "ServiceRequest.category.coding.code"
* dynamicValue[=].expression.language = #text/fhirpath
* dynamicValue[=].expression.expression = "'up'"
* dynamicValue[+].path = "ServiceRequest.subject"
* dynamicValue[=].expression.language = #text/fhirpath
* dynamicValue[=].expression.expression = "%resource.subject"
* dynamicValue[+].path = "ServiceRequest.reasonReference"
* dynamicValue[=].expression.language = #text/fhirpath
* dynamicValue[=].expression.expression = "%resource"
