Profile: McaPlanDefinition
Parent: PlanDefinition
Id: mca-plan-definition
Title: "管理规程 / Plan definition"
Description: "一个病种或一件事的管理规程：由何触发、做什么、依据什么规范。 The protocol of a programme or an event: what triggers it, what is done, and by which norm."
* insert PublishedProfile
* insert ProfileOfDefinition
* type 1..1 MS
* effectivePeriod MS
* relatedArtifact MS
* library MS
* action 1..* MS
* action.title 1..1 MS
* action.trigger MS
* action.condition MS
* action.timing[x] MS
* action.definition[x] MS
