Instance: ad-spo2
InstanceOf: ActivityDefinition
Usage: #definition
Title: "血氧饱和度 / Oxygen saturation"
Description: "测一次静息血氧饱和度。 One oxygen saturation at rest."
* insert DefinitionIdentity(ActivityDefinition, ad-spo2)
* name = "McaSpo2Activity"
* title = "血氧饱和度 / Oxygen saturation"
* description = "测一次静息血氧饱和度。 One oxygen saturation at rest."
* kind = #ServiceRequest
* code = $LOINC#59408-5
* intent = #order
