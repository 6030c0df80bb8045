Profile: McaActivityDefinition
Parent: ActivityDefinition
Id: mca-activity-definition
Title: "活动定义 / Activity definition"
Description: "规程里一项可以安排的活动，例如两周后随访。 One activity of a protocol that can be scheduled, such as a follow-up in two weeks."
* insert PublishedProfile
* insert ProfileOfDefinition
* kind 1..1 MS
* code 1..1 MS
* intent MS
* timing[x] MS
* participant MS
* participant.role from McaRoleVS (extensible)
