Instance: pd-screening-dm
InstanceOf: PlanDefinition
Usage: #definition
Title: "糖尿病筛查 / Diabetes screening"
Description: "高危居民每年测一次空腹血糖；达到诊断界值者转诊确诊。 Fasting glucose once a year for residents at risk; at the diagnostic limit they are referred."
* insert DefinitionIdentity(PlanDefinition, pd-screening-dm)
* name = "McaScreeningDmPlan"
* title = "糖尿病筛查 / Diabetes screening"
* description = "高危居民每年测一次空腹血糖；达到诊断界值者转诊确诊。 Fasting glucose once a year for residents at risk; at the diagnostic limit they are referred."
* type = $PlanType#clinical-protocol

* insert PlanAction(measure, 每年空腹血糖, [[Fasting glucose once a year]])
* insert OnData(data-added, QuestionnaireResponse)
* insert WhenTrue(high-risk-dm, 筛查表判为高危, [[%resource.item.where(linkId = 'c').item.where(linkId = 'c.risk.dm').answer.value = true]])
* insert Does(create, ad-fasting-glucose)
* insert EachTime(1, 1, a)

* insert PlanAction(confirm, 转诊确诊, [[Refer to confirm]])
* insert OnData(data-added, Observation)
* insert WhenTrue(glucose-diagnostic, 空腹血糖≥7.0, [[%resource.code.coding.where(code = '14770-2' or code = '14771-0').exists() and %resource.value.value >= 7.0]])
* insert Does(create, ad-referral-up)
* insert Within(14, d)
