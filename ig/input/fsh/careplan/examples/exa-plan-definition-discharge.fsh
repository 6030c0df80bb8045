Instance: exa-plan-definition-discharge
InstanceOf: McaPlanDefinition
Usage: #example
Title: "出院后随访规程示例 / After a discharge, an example"
Description: "规程的写法。 How a protocol is written."
* insert HeadOfExampleDefinition(PlanDefinition, exa-plan-definition-discharge, ExaAfterDischarge)
* title = "出院后随访（示例）"
* description = "示例：管理中的患者出院后两周内随访。 An example: a managed patient is followed up within two weeks of discharge."
* type = http://terminology.hl7.org/CodeSystem/plan-definition-type#eca-rule "ECA Rule"
* effectivePeriod.start = "2025-01-01"
* relatedArtifact.type = #citation
* relatedArtifact.citation = "国家基本公共卫生服务规范（第三版）"
* library = "http://medalliance.example/fhir/Library/exa-library-thresholds"
* action.title = "出院14天内随访"
* action.trigger.type = #data-modified
* action.trigger.data.type = #Encounter
* action.condition.kind = #applicability
* action.condition.expression.language = #text/fhirpath
* action.condition.expression.expression = "%context.status = 'finished' and %context.class.code = 'IMP'"
* action.timingDuration = 14 'd' "天"
* action.definitionCanonical = "http://medalliance.example/fhir/ActivityDefinition/exa-activity-definition-followup"
