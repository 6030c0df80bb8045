Extension: PlanTier
Id: plan-tier
Title: "方案管理级别 / Tier of the plan"
Description: "方案按哪一管理级别制定。 The management tier the plan is made for."
Context: CarePlan
* insert Published
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from McaTierVS (required)
