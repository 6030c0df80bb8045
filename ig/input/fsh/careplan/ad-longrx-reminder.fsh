Instance: ad-longrx-reminder
InstanceOf: ActivityDefinition
Usage: #definition
Title: "长期处方到期提醒 / Remind of a long prescription"
Description: "到期前提醒居民复诊续方。 Reminds the resident to come before the prescription runs out."
* insert DefinitionIdentity(ActivityDefinition, ad-longrx-reminder)
* name = "McaLongrxReminderActivity"
* title = "长期处方到期提醒 / Remind of a long prescription"
* description = "到期前提醒居民复诊续方。 Reminds the resident to come before the prescription runs out."
* kind = #CommunicationRequest
* code = McaCommunicationCategoryCS#reminder
* dynamicValue[+].path = "CommunicationRequest.subject"
* dynamicValue[=].expression.language = #text/fhirpath
* dynamicValue[=].expression.expression = "%resource.subject"
