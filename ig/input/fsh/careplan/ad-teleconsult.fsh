Instance: ad-teleconsult
InstanceOf: ActivityDefinition
Usage: #definition
Title: "远程会诊 / Tele-consultation"
Description: "向上级医院请求远程会诊。 Asks a higher hospital for a tele-consultation."
* insert DefinitionIdentity(ActivityDefinition, ad-teleconsult)
* name = "McaTeleconsultActivity"
* title = "远程会诊 / Tele-consultation"
* description = "向上级医院请求远程会诊。 Asks a higher hospital for a tele-consultation."
* kind = #ServiceRequest
* code = McaReferralServiceCS#teleconsult
* intent = #order
