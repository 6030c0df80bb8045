Instance: ad-eye-exam
InstanceOf: ActivityDefinition
Usage: #definition
Title: "眼底检查 / Eye examination"
Description: "每年一次的视力与眼底检查。 Vision and fundus, once a year."
* insert DefinitionIdentity(ActivityDefinition, ad-eye-exam)
* name = "McaEyeExamActivity"
* title = "眼底检查 / Eye examination"
* description = "每年一次的视力与眼底检查。 Vision and fundus, once a year."
* kind = #ServiceRequest
* code.text = "视力与眼底检查"
* intent = #order
