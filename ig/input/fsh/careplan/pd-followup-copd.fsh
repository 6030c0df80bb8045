Instance: pd-followup-copd
InstanceOf: PlanDefinition
Usage: #definition
Title: "慢阻肺随访方案 / COPD follow-up"
Description: "慢阻肺患者的随访：每年4次，每次测血氧，每年一次肺功能；次数为参数。 Follow-up of COPD: four times a year with oxygen saturation, spirometry once a year; the numbers are parameters."
* insert DefinitionIdentity(PlanDefinition, pd-followup-copd)
* name = "McaFollowupCopdPlan"
* title = "慢阻肺随访方案 / COPD follow-up"
* description = "慢阻肺患者的随访：每年4次，每次测血氧，每年一次肺功能；次数为参数。 Follow-up of COPD: four times a year with oxygen saturation, spirometry once a year; the numbers are parameters."
* type = $PlanType#clinical-protocol

* insert PlanAction(visits, 每年至少4次面对面随访, [[At least four face-to-face follow-ups a year]])
* insert OnData(data-changed, EpisodeOfCare)
* insert WhenTrue(enrolment-active, 在管的慢阻肺专项档案, [[%resource.status = 'active' and %resource.type.coding.where(code = 'copd').exists()]])
* insert Does(create, q-followup-copd)
* insert EachTime(4, 1, a)

* insert PlanAction(spo2, 每次随访测血氧, [[Oxygen saturation at every visit]])
* insert OnData(data-changed, EpisodeOfCare)
* insert WhenTrue(enrolment-active, 在管的慢阻肺专项档案, [[%resource.status = 'active' and %resource.type.coding.where(code = 'copd').exists()]])
* insert Does(create, ad-spo2)
* insert EachTime(4, 1, a)

* insert PlanAction(spirometry, 每年肺功能, [[Spirometry once a year]])
* insert OnData(data-changed, EpisodeOfCare)
* insert WhenTrue(enrolment-active, 在管的慢阻肺专项档案, [[%resource.status = 'active' and %resource.type.coding.where(code = 'copd').exists()]])
* insert Does(create, ad-spirometry)
* insert EachTime(1, 1, a)

* insert PlanAction(next-urgent, 控制不满意或不良反应：2周内, [[Not controlled or an adverse reaction: within two weeks]])
* insert OnData(data-added, Observation)
* insert WhenRule(followup-intervals, next-urgent, 随访间隔规则)
* insert Does(create, ad-followup-due)
* insert Within(14, d)

* insert PlanAction(next-key, 重点：4周内, [[Key tier: within four weeks]])
* insert OnData(data-added, Observation)
* insert WhenRule(followup-intervals, next-key, 随访间隔规则)
* insert Does(create, ad-followup-due)
* insert Within(28, d)

* insert PlanAction(next-routine, 常规：2个月内, [[Routine tier: within two months]])
* insert OnData(data-added, Observation)
* insert WhenRule(followup-intervals, next-routine, 随访间隔规则)
* insert Does(create, ad-followup-due)
* insert Within(60, d)

* insert PlanAction(next-general, 一般：3个月内, [[General tier: within three months]])
* insert OnData(data-added, Observation)
* insert WhenRule(followup-intervals, next-general, 随访间隔规则)
* insert Does(create, ad-followup-due)
* insert Within(92, d)
