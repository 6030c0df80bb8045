Instance: mca-m20
InstanceOf: McaMeasure
Usage: #definition
Title: "续签率 / Contracts renewed"
Description: "当期到期且已满30天的签约；除外：死亡、停用；分子：到期后30天内有新签约。"
* insert DefinitionIdentity(Measure, mca-m20)
* name = "McaMeasureM20"
* title = "续签率 / Contracts renewed"
* description = "当期到期且已满30天的签约；除外：死亡、停用；分子：到期后30天内有新签约。 Unit: contract, executed, renewed or terminated, whose period ended within the period and 30 days or more before as of; excluded: the person is dead at E or inactive; numerator: another one, not ended early either, that began after this one began and at most 30 days after it ended."
* identifier.value = "M20"
* effectivePeriod.start = "2026-01-01"
* topic = McaIndicatorCS#M20 "续签率"
* library = "http://medalliance.example/fhir/Library/mca-m20-logic"
* scoring = $MeasureScoring#proportion
* improvementNotation = $ImprovementNotation#increase
* rateAggregation = "Contract"
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
