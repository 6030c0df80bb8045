Instance: ad-high-risk-followup
InstanceOf: ActivityDefinition
Usage: #definition
Title: "高危随访 / High-risk follow-up"
Description: "高危发现的复测与随访任务。 The task of following up a high-risk finding."
* insert DefinitionIdentity(ActivityDefinition, ad-high-risk-followup)
* name = "McaHighRiskFollowupActivity"
* title = "高危随访 / High-risk follow-up"
* description = "高危发现的复测与随访任务。 The task of following up a high-risk finding."
* kind = #Task
* code = McaTaskCodeCS#high-risk-followup
* profile = "http://medalliance.example/fhir/StructureDefinition/mca-work-task"
* intent = #order
