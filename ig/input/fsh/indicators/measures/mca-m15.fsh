Instance: mca-m15
InstanceOf: McaMeasure
Usage: #definition
Title: "绿色通道时限达标率 / Green channel within its time limit"
Description: "当期发出、走绿色通道或急诊且有时限的转诊任务；除外：时限前、接收前取消；分子：在时限内接收。"
* insert DefinitionIdentity(Measure, mca-m15)
* name = "McaMeasureM15"
* title = "绿色通道时限达标率 / Green channel within its time limit"
* description = "当期发出、走绿色通道或急诊且有时限的转诊任务；除外：时限前、接收前取消；分子：在时限内接收。 Unit: fulfilment Task of channel green or emergency, authored in the period, not draft, not in error, with a time limit (sla-due), and accepted or the limit passed as of; excluded: cancelled before T03 and before the limit (the time of T05, T06 or T13, without them of the Task's last change); numerator: accepted at or before the limit."
* identifier.value = "M15"
* effectivePeriod.start = "2026-01-01"
* topic = McaIndicatorCS#M15 "绿色通道时限达标率"
* library = "http://medalliance.example/fhir/Library/mca-m15-logic"
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
