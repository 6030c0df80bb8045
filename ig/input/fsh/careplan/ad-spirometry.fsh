Instance: ad-spirometry
InstanceOf: ActivityDefinition
Usage: #definition
Title: "肺功能 / Spirometry"
Description: "每年一次肺功能。 Spirometry, once a year."
* insert DefinitionIdentity(ActivityDefinition, ad-spirometry)
* name = "McaSpirometryActivity"
* title = "肺功能 / Spirometry"
* description = "每年一次肺功能。 Spirometry, once a year."
* kind = #ServiceRequest
* code = $LOINC#19926-5
* intent = #order
