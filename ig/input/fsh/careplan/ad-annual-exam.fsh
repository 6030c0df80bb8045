Instance: ad-annual-exam
InstanceOf: ActivityDefinition
Usage: #definition
Title: "应年度体检 / Yearly examination due"
Description: "每年一次的健康体检任务。 The task of the yearly examination."
* insert DefinitionIdentity(ActivityDefinition, ad-annual-exam)
* name = "McaAnnualExamActivity"
* title = "应年度体检 / Yearly examination due"
* description = "每年一次的健康体检任务。 The task of the yearly examination."
* kind = #Task
* code = McaTaskCodeCS#annual-exam-due
* profile = "http://medalliance.example/fhir/StructureDefinition/mca-work-task"
* intent = #order
