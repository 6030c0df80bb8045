Instance: pd-followup-t2dm
InstanceOf: PlanDefinition
Usage: #definition
Title: "2型糖尿病随访方案 / Type 2 diabetes follow-up"
Description: "2型糖尿病患者的随访：每次测空腹血糖，每3至6个月糖化血红蛋白，每年足部与眼底检查。 Follow-up of type 2 diabetes: fasting glucose at every visit, HbA1c every three to six months, feet and eyes once a year."
* insert DefinitionIdentity(PlanDefinition, pd-followup-t2dm)
* name = "McaFollowupT2dmPlan"
* title = "2型糖尿病随访方案 / Type 2 diabetes follow-up"
* description = "2型糖尿病患者的随访：每次测空腹血糖，每3至6个月糖化血红蛋白，每年足部与眼底检查。 Follow-up of type 2 diabetes: fasting glucose at every visit, HbA1c every three to six months, feet and eyes once a year."
* type = $PlanType#clinical-protocol
* goal[+].category = McaGoalCategoryCS#glucose
* goal[=].description.text = "空腹血糖低于 7.0 mmol/L / Fasting glucose below 7.0 mmol/L"
* goal[=].target[+].measure = $LOINC#14771-0
* goal[=].target[=].detailQuantity.value = 7.0
* goal[=].target[=].detailQuantity.comparator = #<
* goal[=].target[=].detailQuantity.system = $UCUM
* goal[=].target[=].detailQuantity.code = #mmol/L
* goal[=].target[+].measure = $LOINC#4548-4
* goal[=].target[=].detailQuantity.value = 7.0
* goal[=].target[=].detailQuantity.comparator = #<
* goal[=].target[=].detailQuantity.system = $UCUM
* goal[=].target[=].detailQuantity.code = #%

* insert PlanAction(visits, 每年至少4次面对面随访, [[At least four face-to-face follow-ups a year]])
* insert OnData(data-changed, EpisodeOfCare)
* insert WhenTrue(enrolment-active, 在管的2型糖尿病专项档案, [[%resource.status = 'active' and %resource.type.coding.where(code = 't2dm').exists()]])
* insert Does(create, q-followup-t2dm)
* insert EachTime(4, 1, a)

* insert PlanAction(glucose, 每次随访测空腹血糖, [[Fasting glucose at every visit]])
* insert OnData(data-changed, EpisodeOfCare)
* insert WhenTrue(enrolment-active, 在管的2型糖尿病专项档案, [[%resource.status = 'active' and %resource.type.coding.where(code = 't2dm').exists()]])
* insert Does(create, ad-fasting-glucose)
* insert EachTime(4, 1, a)

* insert PlanAction(hba1c, 每3至6个月糖化血红蛋白, [[HbA1c every three to six months]])
* insert OnData(data-changed, EpisodeOfCare)
* insert WhenTrue(enrolment-active, 在管的2型糖尿病专项档案, [[%resource.status = 'active' and %resource.type.coding.where(code = 't2dm').exists()]])
* insert Does(create, ad-hba1c)
* insert EachTime(1, 6, mo)

* insert PlanAction(feet, 每年足部检查, [[Feet once a year]])
* insert OnData(data-changed, EpisodeOfCare)
* insert WhenTrue(enrolment-active, 在管的2型糖尿病专项档案, [[%resource.status = 'active' and %resource.type.coding.where(code = 't2dm').exists()]])
* insert Does(create, ad-foot-exam)
* insert EachTime(1, 1, a)

* insert PlanAction(eyes, 每年眼底检查, [[Eyes once a year]])
* insert OnData(data-changed, EpisodeOfCare)
* insert WhenTrue(enrolment-active, 在管的2型糖尿病专项档案, [[%resource.status = 'active' and %resource.type.coding.where(code = 't2dm').exists()]])
* insert Does(create, ad-eye-exam)
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

* insert PlanAction(annual-exam, 年度体检, [[Yearly examination]])
* insert OnData(data-changed, EpisodeOfCare)
* insert WhenTrue(enrolment-active, 在管的2型糖尿病专项档案, [[%resource.status = 'active' and %resource.type.coding.where(code = 't2dm').exists()]])
* insert Does(create, ad-annual-exam)
* insert EachTime(1, 1, a)
