Instance: mca-m16
InstanceOf: McaMeasure
Usage: #definition
Title: "下转后14天随访率 / Follow-up within 14 days of a down-referral"
Description: "当期接收且已满14天的下转任务；除外：14天内死亡；分子：接收后14天内有完成的随访。"
* insert DefinitionIdentity(Measure, mca-m16)
* name = "McaMeasureM16"
* title = "下转后14天随访率 / Follow-up within 14 days of a down-referral"
* description = "当期接收且已满14天的下转任务；除外：14天内死亡；分子：接收后14天内有完成的随访。 Unit: fulfilment Task of a down-referral accepted in the period, 14 days or more before as of; excluded: the person died within the 14 days; numerator: a finished follow-up (of any programme) from the day of acceptance to 14 days after."
* identifier.value = "M16"
* effectivePeriod.start = "2026-01-01"
* topic = McaIndicatorCS#M16 "下转后14天随访率"
* library = "http://medalliance.example/fhir/Library/mca-m16-logic"
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
