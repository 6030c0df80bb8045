Instance: mca-m13
InstanceOf: McaMeasure
Usage: #definition
Title: "下转率 / Down-referrals of discharged patients"
Description: "当期出院、主诊断为慢病的居民住院；除外：非医嘱离院、死亡；分子：出院后7天内下转单被接收。"
* insert DefinitionIdentity(Measure, mca-m13)
* name = "McaMeasureM13"
* title = "下转率 / Down-referrals of discharged patients"
* description = "当期出院、主诊断为慢病的居民住院；除外：非医嘱离院、死亡；分子：出院后7天内下转单被接收。 Unit: inpatient Encounter, finished, ended in the period, whose main diagnosis is chronic, of a resident or one who was; excluded: disposition 4 (against advice) or 5 (died); numerator: a down-referral of the person was accepted from the day of discharge to 7 days after it."
* identifier.value = "M13"
* effectivePeriod.start = "2026-01-01"
* topic = McaIndicatorCS#M13 "下转率"
* library = "http://medalliance.example/fhir/Library/mca-m13-logic"
* scoring = $MeasureScoring#proportion
* improvementNotation = $ImprovementNotation#increase
* rateAggregation = "Encounter"
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
