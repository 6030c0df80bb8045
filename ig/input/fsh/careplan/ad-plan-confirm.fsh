Instance: ad-plan-confirm
InstanceOf: ActivityDefinition
Usage: #definition
Title: "方案确认 / Confirm a plan"
Description: "全科医师确认专科医师建议的方案。 The general practitioner confirms what the specialist proposes."
* insert DefinitionIdentity(ActivityDefinition, ad-plan-confirm)
* name = "McaPlanConfirmActivity"
* title = "方案确认 / Confirm a plan"
* description = "全科医师确认专科医师建议的方案。 The general practitioner confirms what the specialist proposes."
* kind = #Task
* code = McaTaskCodeCS#plan-confirm
* profile = "http://medalliance.example/fhir/StructureDefinition/mca-work-task"
* intent = #order
