Instance: ad-blood-pressure
InstanceOf: ActivityDefinition
Usage: #definition
Title: "测量血压 / Measure blood pressure"
Description: "测量一次血压。 One measurement of blood pressure."
* insert DefinitionIdentity(ActivityDefinition, ad-blood-pressure)
* name = "McaBloodPressureActivity"
* title = "测量血压 / Measure blood pressure"
* description = "测量一次血压。 One measurement of blood pressure."
* kind = #ServiceRequest
* code = $LOINC#85354-9
* intent = #order
