Instance: ad-alert-ack
InstanceOf: ActivityDefinition
Usage: #definition
Title: "预警处理 / Deal with an alert"
Description: "处理一条预警。 Deals with an alert."
* insert DefinitionIdentity(ActivityDefinition, ad-alert-ack)
* name = "McaAlertAckActivity"
* title = "预警处理 / Deal with an alert"
* description = "处理一条预警。 Deals with an alert."
* kind = #Task
* code = McaTaskCodeCS#alert-ack
* profile = "http://medalliance.example/fhir/StructureDefinition/mca-work-task"
* intent = #order
