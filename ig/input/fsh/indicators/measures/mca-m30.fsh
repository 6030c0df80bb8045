Instance: mca-m30
InstanceOf: McaMeasure
Usage: #definition
Title: "医保结余留用率 / Insurance surplus retained"
Description: "医保结余留用率，由医保系统的报告带入，不由本服务器计算。"
* insert DefinitionIdentity(Measure, mca-m30)
* name = "McaMeasureM30"
* title = "医保结余留用率 / Insurance surplus retained"
* description = "医保结余留用率，由医保系统的报告带入，不由本服务器计算。 Brought in, not worked out: the scores of the MeasureReports of M30."
* identifier.value = "M30"
* effectivePeriod.start = "2026-01-01"
* topic = McaIndicatorCS#M30 "医保结余留用率"
* scoring = $MeasureScoring#continuous-variable
* improvementNotation = $ImprovementNotation#increase
* insert CountedBy(0, measure-population, [[Measure Population]])
