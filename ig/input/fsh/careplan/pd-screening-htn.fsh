Instance: pd-screening-htn
InstanceOf: PlanDefinition
Usage: #definition
Title: "高血压筛查 / Hypertension screening"
Description: "35岁及以上居民每年首诊测血压；偏高者另日复测，三次不同日均偏高为初步诊断，2周内确诊。 Blood pressure of residents of 35 and over at the first visit of the year; when high again on other days, three days make a preliminary diagnosis that is confirmed within two weeks."
* insert DefinitionIdentity(PlanDefinition, pd-screening-htn)
* name = "McaScreeningHtnPlan"
* title = "高血压筛查 / Hypertension screening"
* description = "35岁及以上居民每年首诊测血压；偏高者另日复测，三次不同日均偏高为初步诊断，2周内确诊。 Blood pressure of residents of 35 and over at the first visit of the year; when high again on other days, three days make a preliminary diagnosis that is confirmed within two weeks."
* type = $PlanType#clinical-protocol

* insert PlanAction(measure, 首诊测血压, [[Measure at the first visit]])
* insert OnData(data-added, Encounter)
* insert WhenTrue(first-visit, 当年首诊的35岁及以上居民；年龄由服务器核对, [[%resource.status = 'in-progress' or %resource.status = 'finished']])
* insert Does(create, ad-blood-pressure)
* insert EachTime(1, 1, a)

* insert PlanAction(repeat, 不同日复测, [[Measure on other days]])
* insert OnData(data-added, Observation)
* insert WhenTrue(pressure-high, 血压≥140/90, [[%resource.component.where(code.coding.code = '8480-6').value.value >= 140 or %resource.component.where(code.coding.code = '8462-4').value.value >= 90]])
* insert Does(create, ad-high-risk-followup)
* insert Within(14, d)

* insert PlanAction(confirm, 转诊确诊, [[Refer to confirm]])
* insert OnData(data-added, Condition)
* insert WhenTrue(preliminary, 初步诊断, [[%resource.verificationStatus.coding.where(code = 'provisional').exists()]])
* insert Does(create, ad-referral-up)
* insert Within(14, d)

* insert PlanAction(high-risk, 高危人群每半年测血压, [[High risk: every six months]])
* insert OnData(data-added, QuestionnaireResponse)
* insert WhenTrue(high-risk-htn, 筛查表判为高危, [[%resource.item.where(linkId = 'c').item.where(linkId = 'c.risk.htn').answer.value = true]])
* insert Does(create, ad-blood-pressure)
* insert EachTime(1, 6, mo)
