Instance: ad-followup-due
InstanceOf: ActivityDefinition
Usage: #definition
Title: "应随访 / Follow-up due"
Description: "为专项档案建立应随访任务。 Makes the task of a follow-up that is due."
* insert DefinitionIdentity(ActivityDefinition, ad-followup-due)
* name = "McaFollowupDueActivity"
* title = "应随访 / Follow-up due"
* description = "为专项档案建立应随访任务。 Makes the task of a follow-up that is due."
* kind = #Task
* code = McaTaskCodeCS#followup-due
* profile = "http://medalliance.example/fhir/StructureDefinition/mca-work-task"
* intent = #order
* participant[+].type = #practitioner
* dynamicValue[+].path = "Task.for"
* dynamicValue[=].expression.language = #text/fhirpath
* dynamicValue[=].expression.expression = "%resource.patient"
* dynamicValue[+].path = "Task.owner"
* dynamicValue[=].expression.language = #text/fhirpath
* dynamicValue[=].expression.expression = "%resource.careManager"
