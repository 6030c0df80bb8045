Instance: pd-referral-down
InstanceOf: PlanDefinition
Usage: #definition
Title: "下转建议 / Proposing a down-referral"
Description: "诊断明确、方案确定、病情稳定时，建议下转。 When diagnosis and plan are clear and the resident is stable, proposes a down-referral."
* insert DefinitionIdentity(PlanDefinition, pd-referral-down)
* name = "McaReferralDownPlan"
* title = "下转建议 / Proposing a down-referral"
* description = "诊断明确、方案确定、病情稳定时，建议下转。 When diagnosis and plan are clear and the resident is stable, proposes a down-referral."
* type = $PlanType#eca-rule

* insert PlanAction(propose, 建议下转, [[Propose]])
* insert OnData(data-changed, Encounter)
* insert WhenTrue(discharged-chronic, 慢病住院已出院, [[%resource.class.code = 'IMP' and %resource.status = 'finished' and %resource.episodeOfCare.exists()]])
* insert Does(create, ad-referral-down)
* insert Within(7, d)

* insert PlanAction(confirm-plan, 全科医师确认方案, [[The general practitioner confirms the plan]])
* insert OnData(data-added, CarePlan)
* insert WhenTrue(plan-proposed, 方案为建议, [[%resource.intent = 'proposal']])
* insert Does(create, ad-plan-confirm)
* insert Within(48, h)
