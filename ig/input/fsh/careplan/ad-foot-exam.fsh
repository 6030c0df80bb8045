Instance: ad-foot-exam
InstanceOf: ActivityDefinition
Usage: #definition
Title: "足部检查 / Foot examination"
Description: "足背动脉搏动与足部检查。 The dorsalis pedis pulse and the feet."
* insert DefinitionIdentity(ActivityDefinition, ad-foot-exam)
* name = "McaFootExamActivity"
* title = "足部检查 / Foot examination"
* description = "足背动脉搏动与足部检查。 The dorsalis pedis pulse and the feet."
* kind = #ServiceRequest
* code = McaObservationCS#foot-pulse
* intent = #order
