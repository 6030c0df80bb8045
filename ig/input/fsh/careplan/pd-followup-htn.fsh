Instance: pd-followup-htn
InstanceOf: PlanDefinition
Usage: #definition
Title: "高血压随访方案 / Hypertension follow-up"
Description: "高血压患者的随访：每年至少4次面对面，间隔按评价与级别，每年一次体检。 Follow-up of hypertension: face to face at least four times a year, at intervals by evaluation and tier, with a yearly examination."
* insert DefinitionIdentity(PlanDefinition, pd-followup-htn)
* name = "McaFollowupHtnPlan"
* title = "高血压随访方案 / Hypertension follow-up"
* description = "高血压患者的随访：每年至少4次面对面，间隔按评价与级别，每年一次体检。 Follow-up of hypertension: face to face at least four times a year, at intervals by evaluation and tier, with a yearly examination."
* type = $PlanType#clinical-protocol
* goal[+].category = McaGoalCategoryCS#bp
* goal[=].description.text = "血压低于 140/90 mmHg(65岁及以上 150/90) / Pressure below 140/90 mmHg (150/90 at 65 and over)"
* goal[=].target[+].measure = $LOINC#8480-6
* goal[=].target[=].detailQuantity.value = 140
* goal[=].target[=].detailQuantity.comparator = #<
* goal[=].target[=].detailQuantity.system = $UCUM
* goal[=].target[=].detailQuantity.code = #mm[Hg]
* goal[=].target[+].measure = $LOINC#8462-4
* goal[=].target[=].detailQuantity.value = 90
* goal[=].target[=].detailQuantity.comparator = #<
* goal[=].target[=].detailQuantity.system = $UCUM
* goal[=].target[=].detailQuantity.code = #mm[Hg]

* insert PlanAction(visits, 每年至少4次面对面随访, [[At least four face-to-face follow-ups a year]])
* insert OnData(data-changed, EpisodeOfCare)
* insert WhenTrue(enrolment-active, 在管的高血压专项档案, [[%resource.status = 'active' and %resource.type.coding.where(code = 'htn').exists()]])
* insert Does(create, q-followup-htn)
* insert EachTime(4, 1, a)

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
* insert WhenTrue(enrolment-active, 在管的高血压专项档案, [[%resource.status = 'active' and %resource.type.coding.where(code = 'htn').exists()]])
* insert Does(create, ad-annual-exam)
* insert EachTime(1, 1, a)
