Instance: pd-tier
InstanceOf: PlanDefinition
Usage: #definition
Title: "分级管理 / Tiers"
Description: "数据变化时按规则表重算管理级别，先成立的规则为准。 Works out the tier again when data change; the first rule of the table that holds decides."
* insert DefinitionIdentity(PlanDefinition, pd-tier)
* name = "McaTierPlan"
* title = "分级管理 / Tiers"
* description = "数据变化时按规则表重算管理级别，先成立的规则为准。 Works out the tier again when data change; the first rule of the table that holds decides."
* type = $PlanType#eca-rule

* insert PlanAction(key-emergency, 6个月内有紧急情况, [[An emergency within six months]])
* insert OnData(data-added, Observation)
* insert OnData(data-added, Encounter)
* insert WhenRule(tier-rules, key-emergency, 分级规则)
* insert Sets([[extension.where(url = 'http://medalliance.example/fhir/StructureDefinition/management-tier').value]], [['key']])
* action[=].type = $ActionType#update
* action[=].definitionUri = "http://medalliance.example/fhir/OperationDefinition/op-reclassify"

* insert PlanAction(key-unsatisfied, 连续两次不满意, [[Not controlled twice in a row]])
* insert OnData(data-added, Observation)
* insert OnData(data-added, Encounter)
* insert WhenRule(tier-rules, key-unsatisfied, 分级规则)
* insert Sets([[extension.where(url = 'http://medalliance.example/fhir/StructureDefinition/management-tier').value]], [['key']])
* action[=].type = $ActionType#update
* action[=].definitionUri = "http://medalliance.example/fhir/OperationDefinition/op-reclassify"

* insert PlanAction(key-very-high-risk, 很高危, [[Very high risk]])
* insert OnData(data-added, Observation)
* insert OnData(data-added, Encounter)
* insert WhenRule(tier-rules, key-very-high-risk, 分级规则)
* insert Sets([[extension.where(url = 'http://medalliance.example/fhir/StructureDefinition/management-tier').value]], [['key']])
* action[=].type = $ActionType#update
* action[=].definitionUri = "http://medalliance.example/fhir/OperationDefinition/op-reclassify"

* insert PlanAction(key-complication, 新发并发症, [[A new complication]])
* insert OnData(data-added, Observation)
* insert OnData(data-added, Encounter)
* insert WhenRule(tier-rules, key-complication, 分级规则)
* insert Sets([[extension.where(url = 'http://medalliance.example/fhir/StructureDefinition/management-tier').value]], [['key']])
* action[=].type = $ActionType#update
* action[=].definitionUri = "http://medalliance.example/fhir/OperationDefinition/op-reclassify"

* insert PlanAction(key-discharged, 出院90天内, [[Discharged within 90 days]])
* insert OnData(data-added, Observation)
* insert OnData(data-added, Encounter)
* insert WhenRule(tier-rules, key-discharged, 分级规则)
* insert Sets([[extension.where(url = 'http://medalliance.example/fhir/StructureDefinition/management-tier').value]], [['key']])
* action[=].type = $ActionType#update
* action[=].definitionUri = "http://medalliance.example/fhir/OperationDefinition/op-reclassify"

* insert PlanAction(general-stable, 连续两个季度满意且低中危, [[Controlled for two quarters at low or medium risk]])
* insert OnData(data-added, Observation)
* insert OnData(data-added, Encounter)
* insert WhenRule(tier-rules, general-stable, 分级规则)
* insert Sets([[extension.where(url = 'http://medalliance.example/fhir/StructureDefinition/management-tier').value]], [['general']])
* action[=].type = $ActionType#update
* action[=].definitionUri = "http://medalliance.example/fhir/OperationDefinition/op-reclassify"

* insert PlanAction(routine-else, 其余, [[All others]])
* insert OnData(data-added, Observation)
* insert OnData(data-added, Encounter)
* insert WhenRule(tier-rules, routine-else, 分级规则)
* insert Sets([[extension.where(url = 'http://medalliance.example/fhir/StructureDefinition/management-tier').value]], [['routine']])
* action[=].type = $ActionType#update
* action[=].definitionUri = "http://medalliance.example/fhir/OperationDefinition/op-reclassify"
