Instance: pd-longrx
InstanceOf: PlanDefinition
Usage: #definition
Title: "长期处方管理 / Long prescriptions"
Description: "到期前7天提醒居民并安排评估。 Seven days before it runs out, reminds the resident and has the prescription assessed."
* insert DefinitionIdentity(PlanDefinition, pd-longrx)
* name = "McaLongrxPlan"
* title = "长期处方管理 / Long prescriptions"
* description = "到期前7天提醒居民并安排评估。 Seven days before it runs out, reminds the resident and has the prescription assessed."
* type = $PlanType#eca-rule

* insert PlanAction(remind, 到期提醒, [[Remind]])
* insert OnData(data-added, MedicationRequest)
* insert WhenTrue(long-term, 长期处方在用, [[%resource.status = 'active' and %resource.category.coding.where(code = 'long-term').exists()]])
* insert Does(create, ad-longrx-reminder)
* insert Sets([[CommunicationRequest.occurrence]], [[%resource.dispenseRequest.validityPeriod.end - 7 days]])

* insert PlanAction(assess, 续方评估, [[Assess]])
* insert OnData(data-added, MedicationRequest)
* insert WhenTrue(long-term, 长期处方在用, [[%resource.status = 'active' and %resource.category.coding.where(code = 'long-term').exists()]])
* insert Does(create, ad-rx-assessment)
* insert Sets(Task.restriction.period.end, [[%resource.dispenseRequest.validityPeriod.end]])
