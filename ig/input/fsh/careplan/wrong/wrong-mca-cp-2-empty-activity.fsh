Instance: wrong-mca-cp-2-empty-activity
InstanceOf: McaCarePlan
Usage: #example
Title: "活动没有内容 / Activity without content"
Description: "活动只有进展，既无reference也无detail。 The activity reports progress but has neither reference nor detail."
* insert ShortPlan(CP-2025-000902)
* status = #active
* careTeam = Reference(exa-careteam-zhang)
* activity.progress.text = "已完成"
