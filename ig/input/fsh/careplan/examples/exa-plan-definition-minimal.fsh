Instance: exa-plan-definition-minimal
InstanceOf: McaPlanDefinition
Usage: #example
Title: "最简规程 / Minimal plan definition"
Description: "只有必填元素的规程。 A plan definition with nothing but what is required."
* insert HeadOfExampleDefinition(PlanDefinition, exa-plan-definition-minimal, ExaPlanMinimal)
* title = "随访规程（示例）"
* description = "示例：只有一步的规程。 An example: a protocol of one step."
* type = http://terminology.hl7.org/CodeSystem/plan-definition-type#workflow-definition
* action.title = "随访"
