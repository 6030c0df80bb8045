Instance: pd-dialysis
InstanceOf: PlanDefinition
Usage: #definition
Title: "血透患者管理 / Haemodialysis"
Description: "核心医院专家支持、绿色转诊通道、个体化透析方案、健康教育四步。 Four steps: experts of the lead hospital, the green channel, a plan for the one patient, education."
* insert DefinitionIdentity(PlanDefinition, pd-dialysis)
* name = "McaDialysisPlan"
* title = "血透患者管理 / Haemodialysis"
* description = "核心医院专家支持、绿色转诊通道、个体化透析方案、健康教育四步。 Four steps: experts of the lead hospital, the green channel, a plan for the one patient, education."
* type = $PlanType#order-set
* goal[+].category = McaGoalCategoryCS#bp
* goal[=].description.text = "透析间期血压低于 140/90 mmHg(65岁及以上 150/90) / Pressure between dialyses below 140/90 mmHg (150/90 at 65 and over)"
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

* insert PlanAction(experts, 核心医院专家支持, [[Experts of the lead hospital]])
* insert OnData(data-changed, EpisodeOfCare)
* insert WhenTrue(dialysis-active, 在管的血透专项档案, [[%resource.status = 'active' and %resource.type.coding.where(code = 'dialysis').exists()]])
* insert Does(create, ad-teleconsult)

* insert PlanAction(green-channel, 绿色转诊通道, [[The green channel]])
* insert OnEvent(dialysis-complication)
* insert Does(create, ad-referral-up)
* insert Sets([[ServiceRequest.extension.where(url = 'http://medalliance.example/fhir/StructureDefinition/referral-channel').value]], [['green']])

* insert PlanAction(plan, 个体化透析方案, [[A plan for the one patient]])
* insert OnData(data-added, CarePlan)
* insert WhenTrue(plan-proposed, 方案为建议, [[%resource.intent = 'proposal']])
* insert Does(create, ad-plan-confirm)

* insert PlanAction(education, 健康教育, [[Education]])
* insert OnData(data-changed, EpisodeOfCare)
* insert WhenTrue(dialysis-active, 在管的血透专项档案, [[%resource.status = 'active' and %resource.type.coding.where(code = 'dialysis').exists()]])
* insert Does(create, ad-education)
* insert EachTime(1, 1, mo)
