Instance: pd-discharge
InstanceOf: PlanDefinition
Usage: #definition
Title: "出院衔接 / After discharge"
Description: "在管居民出院后2周内首次随访，级别调为重点。 A managed resident is seen within two weeks of discharge and becomes a key resident."
* insert DefinitionIdentity(PlanDefinition, pd-discharge)
* name = "McaDischargePlan"
* title = "出院衔接 / After discharge"
* description = "在管居民出院后2周内首次随访，级别调为重点。 A managed resident is seen within two weeks of discharge and becomes a key resident."
* type = $PlanType#eca-rule

* insert PlanAction(first-visit, 2周内首访, [[First visit within two weeks]])
* insert OnData(data-changed, Encounter)
* insert WhenTrue(discharged, 在管居民出院, [[%resource.class.code = 'IMP' and %resource.status = 'finished']])
* insert Does(create, ad-followup-due)
* insert Within(14, d)

* insert PlanAction(tier, 调为重点, [[Key tier]])
* insert OnData(data-changed, Encounter)
* insert WhenRule(tier-rules, key-discharged, 分级规则)
* insert Does(fire-event, pd-tier)
