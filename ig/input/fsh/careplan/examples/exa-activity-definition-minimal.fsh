Instance: exa-activity-definition-minimal
InstanceOf: McaActivityDefinition
Usage: #example
Title: "最简活动 / Minimal activity definition"
Description: "只有必填元素的活动。 An activity definition with nothing but what is required."
* insert HeadOfExampleDefinition(ActivityDefinition, exa-activity-definition-minimal, ExaActivityMinimal)
* title = "年度体检（示例）"
* description = "示例：安排年度体检。 An example: the annual examination is due."
* kind = #Task
* code = McaTaskCodeCS#annual-exam-due
