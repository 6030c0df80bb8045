Instance: ad-fasting-glucose
InstanceOf: ActivityDefinition
Usage: #definition
Title: "空腹血糖 / Fasting glucose"
Description: "免费测一次空腹血糖。 One free fasting glucose."
* insert DefinitionIdentity(ActivityDefinition, ad-fasting-glucose)
* name = "McaFastingGlucoseActivity"
* title = "空腹血糖 / Fasting glucose"
* description = "免费测一次空腹血糖。 One free fasting glucose."
* kind = #ServiceRequest
* code = $LOINC#14770-2
* intent = #order
