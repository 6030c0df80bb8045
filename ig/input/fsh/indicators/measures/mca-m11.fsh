Instance: mca-m11
InstanceOf: McaMeasure
Usage: #definition
Title: "上转2周追踪率 / Up-referrals tracked within two weeks"
Description: "当期发出且已满14天的上转执行任务（不含草稿、作废）；分子：14天内完成追踪。"
* insert DefinitionIdentity(Measure, mca-m11)
* name = "McaMeasureM11"
* title = "上转2周追踪率 / Up-referrals tracked within two weeks"
* description = "当期发出且已满14天的上转执行任务（不含草稿、作废）；分子：14天内完成追踪。 Unit: fulfilment Task of an up-referral (not draft, not in error), authored in the period and at least 14 days before as of; numerator: a tracking Task of the same ServiceRequest, completed, and tracked (tracked-on, else the end of its execution) within 14 days of it."
* identifier.value = "M11"
* effectivePeriod.start = "2026-01-01"
* topic = McaIndicatorCS#M11 "上转2周追踪率"
* library = "http://medalliance.example/fhir/Library/mca-m11-logic"
* scoring = $MeasureScoring#proportion
* improvementNotation = $ImprovementNotation#increase
* rateAggregation = "Task"
* insert CountedBy(0, initial-population, [[Initial Population]])
* insert CountedBy(1, denominator, [[Denominator]])
* insert CountedBy(2, denominator-exclusion, [[Denominator Exclusion]])
* insert CountedBy(3, numerator, [[Numerator]])
* insert StratifiedBy(organization)
* insert StratifiedBy(grid)
* insert StratifiedBy(tier)
* insert StratifiedBy(sex)
* insert StratifiedBy(age-band)
* insert StratifiedBy(programme)
