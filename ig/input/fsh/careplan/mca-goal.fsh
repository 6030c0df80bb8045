Profile: McaGoal
Parent: Goal
Id: mca-goal
Title: "管理目标 / Goal"
Description: "居民的健康管理目标，或机构、人群的责任目标。 A resident's goal, or an objective of an organisation or a group."
* insert PublishedProfile
* extension contains ObjectiveWeight named objectiveWeight 0..1 and BaselineValue named baselineValue 0..1 and TargetValue named targetValue 0..1
* lifecycleStatus MS
* achievementStatus MS
* category 1..* MS
* category from McaGoalCategoryVS (extensible)
* description MS
* description.text 1..1
* subject only Reference(McaPatient or Group or McaOrganization)
* subject MS
* target 1..* MS
* target.measure 1..1 MS
* target.detail[x] only Quantity or Range
* target.detail[x] MS
* target.due[x] only date
* addresses only Reference(McaCondition or Observation or RiskAssessment)
* expressedBy only Reference(McaPatient or McaPractitioner or McaPractitionerRole or McaRelatedPerson)
