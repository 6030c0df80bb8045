Instance: pd-referral-up
InstanceOf: PlanDefinition
Usage: #definition
Title: "上转建议 / Proposing an up-referral"
Description: "随访评价提示应转诊时，建议上转并预填资料；由医生决定。 When the evaluation calls for it, proposes an up-referral with what is known; a doctor decides."
* insert DefinitionIdentity(PlanDefinition, pd-referral-up)
* name = "McaReferralUpPlan"
* title = "上转建议 / Proposing an up-referral"
* description = "随访评价提示应转诊时，建议上转并预填资料；由医生决定。 When the evaluation calls for it, proposes an up-referral with what is known; a doctor decides."
* type = $PlanType#eca-rule

* insert PlanAction(refer-second-unsatisfied, 连续两次控制不满意, [[Not controlled twice in a row]])
* insert OnData(data-added, Observation)
* insert WhenRule(next-action-rules, refer-second-unsatisfied, 下一步管理规则)
* insert Does(create, ad-referral-up)

* insert PlanAction(refer-reaction, 不良反应难以控制, [[A reaction that is hard to control]])
* insert OnData(data-added, Observation)
* insert WhenRule(next-action-rules, refer-reaction, 下一步管理规则)
* insert Does(create, ad-referral-up)

* insert PlanAction(refer-complication, 新发或加重的并发症, [[A new or worse complication]])
* insert OnData(data-added, Observation)
* insert WhenRule(next-action-rules, refer-complication, 下一步管理规则)
* insert Does(create, ad-referral-up)
