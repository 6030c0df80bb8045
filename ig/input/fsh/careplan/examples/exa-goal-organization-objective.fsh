Instance: exa-goal-organization-objective
InstanceOf: McaGoal
Usage: #example
Title: "社区中心的责任目标 / Objective of the community centre"
Description: "机构的年度高血压规范管理率目标及权重。 The centre's yearly objective for standardised management of hypertension, with its weight."
* extension[objectiveWeight].valueDecimal = 0.2
* extension[baselineValue].valueQuantity = 61.5 '%' "%"
* extension[targetValue].valueQuantity = 70 '%' "%"
* identifier.system = "http://medalliance.example/fhir/naming/objective-no"
* identifier.value = "OBJ-2025-0003"
* lifecycleStatus = #active
* category = McaGoalCategoryCS#objective "责任目标"
* description.text = "2025年高血压患者规范管理率达到70%"
* subject = Reference(exa-organization-community-centre)
* startDate = "2025-01-01"
* target.measure = McaIndicatorCS#M01 "高血压规范管理率"
* target.measure.text = "高血压患者规范管理率"
* target.detailQuantity = 70 '%' "%"
* target.detailQuantity.comparator = #>=
* target.dueDate = "2025-12-31"
