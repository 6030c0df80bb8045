Instance: ad-hba1c
InstanceOf: ActivityDefinition
Usage: #definition
Title: "糖化血红蛋白 / HbA1c"
Description: "测一次糖化血红蛋白。 One HbA1c."
* insert DefinitionIdentity(ActivityDefinition, ad-hba1c)
* name = "McaHba1cActivity"
* title = "糖化血红蛋白 / HbA1c"
* description = "测一次糖化血红蛋白。 One HbA1c."
* kind = #ServiceRequest
* code = $LOINC#4548-4
* intent = #order
