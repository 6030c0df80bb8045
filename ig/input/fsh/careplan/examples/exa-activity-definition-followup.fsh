Instance: exa-activity-definition-followup
InstanceOf: McaActivityDefinition
Usage: #example
Title: "两周内随访示例 / Follow-up in two weeks, an example"
Description: "活动定义的写法。 How an activity is defined."
* insert HeadOfExampleDefinition(ActivityDefinition, exa-activity-definition-followup, ExaFollowUpInTwoWeeks)
* title = "两周内随访（示例）"
* description = "示例：两周内由家庭医生随访一次。 An example: one follow-up by the family doctor within two weeks."
* kind = #Task
* code = McaTaskCodeCS#followup-due "应随访"
* intent = #proposal
* timingDuration = 14 'd' "天"
* participant.type = #practitioner
* participant.role = McaRoleCS#family-doctor "家庭医生"
