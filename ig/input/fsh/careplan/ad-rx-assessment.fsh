Instance: ad-rx-assessment
InstanceOf: ActivityDefinition
Usage: #definition
Title: "长期处方评估 / Assess a long prescription"
Description: "长期处方到期前评估病情与用药。 Assesses the resident before a long prescription runs out."
* insert DefinitionIdentity(ActivityDefinition, ad-rx-assessment)
* name = "McaRxAssessmentActivity"
* title = "长期处方评估 / Assess a long prescription"
* description = "长期处方到期前评估病情与用药。 Assesses the resident before a long prescription runs out."
* kind = #Task
* code = McaTaskCodeCS#longrx-renewal
* profile = "http://medalliance.example/fhir/StructureDefinition/mca-work-task"
* intent = #order
* dynamicValue[+].path = "Task.for"
* dynamicValue[=].expression.language = #text/fhirpath
* dynamicValue[=].expression.expression = "%resource.subject"
