Instance: exa-measure-report-summary-community
InstanceOf: McaMeasureReportSummary
Usage: #example
Title: "社区卫生服务中心2025年规范管理率 / The community centre in 2025"
Description: "社区卫生服务中心2025年高血压规范管理率，按管理级别分层（数字为虚构）。 The community centre’s result for 2025 by tier; the figures are fictitious."
* insert ManagedIn2025(summary)
* identifier.system = "http://medalliance.example/fhir/naming/measure-report-no"
* identifier.value = "M01-2025-12999901MEXA00043W"
* extension[organization].valueReference = Reference(exa-organization-community-centre)
* subject = Reference(exa-group-anonymous-htn)
* insert CountedInGroup(0, initial-population, 420)
* insert CountedInGroup(1, denominator, 412)
* insert CountedInGroup(2, numerator, 301)
* group.measureScore = 73.1 '%' "%"
* group.stratifier.code.text = "管理级别"
* group.stratifier.stratum[0].value = McaTierCS#key "重点"
* group.stratifier.stratum[0].population[0].code = $MeasurePopulation#denominator
* group.stratifier.stratum[0].population[0].count = 61
* group.stratifier.stratum[0].population[1].code = $MeasurePopulation#numerator
* group.stratifier.stratum[0].population[1].count = 52
* group.stratifier.stratum[1].value = McaTierCS#routine "常规"
* group.stratifier.stratum[1].population[0].code = $MeasurePopulation#denominator
* group.stratifier.stratum[1].population[0].count = 351
* group.stratifier.stratum[1].population[1].code = $MeasurePopulation#numerator
* group.stratifier.stratum[1].population[1].count = 249
* extension[asOf].valueDateTime = "2026-01-05T08:59:58+08:00"
* extension[edition].valueString = "国家基本公共卫生服务规范（第三版）2017"
