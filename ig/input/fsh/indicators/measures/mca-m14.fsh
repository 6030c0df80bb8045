Instance: mca-m14
InstanceOf: McaMeasure
Usage: #definition
Title: "转诊响应时长 / Time until a referral is accepted"
Description: "当期接收的转诊任务从提交到接收的分钟数，取中位数，按优先级分层。"
* insert DefinitionIdentity(Measure, mca-m14)
* name = "McaMeasureM14"
* title = "转诊响应时长 / Time until a referral is accepted"
* description = "当期接收的转诊任务从提交到接收的分钟数，取中位数，按优先级分层。 Unit: fulfilment Task with transition T03 in the period; value: minutes from T01 (else authored) to T03; median; by priority."
* identifier.value = "M14"
* effectivePeriod.start = "2026-01-01"
* topic = McaIndicatorCS#M14 "转诊响应时长"
* library = "http://medalliance.example/fhir/Library/mca-m14-logic"
* scoring = $MeasureScoring#continuous-variable
* improvementNotation = $ImprovementNotation#decrease
* rateAggregation = "Task"
* insert CountedBy(0, initial-population, [[Initial Population]])
* insert CountedBy(1, measure-population, [[Measure Population]])
* insert CountedBy(2, measure-observation, [[Measure Observation]])
* insert StratifiedBy(organization)
* insert StratifiedBy(grid)
* insert StratifiedBy(tier)
* insert StratifiedBy(sex)
* insert StratifiedBy(age-band)
* insert StratifiedBy(programme)
* insert StratifiedBy(priority)
