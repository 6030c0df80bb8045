Instance: mca-m13b
InstanceOf: McaMeasure
Usage: #definition
Title: "下转人次 / Number of down-referrals"
Description: "当期完成的下转执行任务数。"
* insert DefinitionIdentity(Measure, mca-m13b)
* name = "McaMeasureM13b"
* title = "下转人次 / Number of down-referrals"
* description = "当期完成的下转执行任务数。 Unit: fulfilment Task of a down-referral, completed, its execution ended in the period (cohort)."
* identifier.value = "M13b"
* effectivePeriod.start = "2026-01-01"
* topic = McaIndicatorCS#M13b "下转人次"
* library = "http://medalliance.example/fhir/Library/mca-m13b-logic"
* scoring = $MeasureScoring#cohort
* improvementNotation = $ImprovementNotation#increase
* rateAggregation = "Task"
* insert CountedBy(0, initial-population, [[Initial Population]])
* insert StratifiedBy(organization)
* insert StratifiedBy(grid)
* insert StratifiedBy(tier)
* insert StratifiedBy(sex)
* insert StratifiedBy(age-band)
* insert StratifiedBy(programme)
