Instance: mca-m22
InstanceOf: McaMeasure
Usage: #definition
Title: "县域内就诊率 / Visits within the county"
Description: "当期完成的门诊与住院；分子：机构与居民同县。医保接口提供县外就诊时才有意义。"
* insert DefinitionIdentity(Measure, mca-m22)
* name = "McaMeasureM22"
* title = "县域内就诊率 / Visits within the county"
* description = "当期完成的门诊与住院；分子：机构与居民同县。医保接口提供县外就诊时才有意义。 Unit: the same, or inpatient (IMP); numerator: the provider's division begins with the county of the person's. Of use only where the insurance's feed brings visits elsewhere."
* identifier.value = "M22"
* effectivePeriod.start = "2026-01-01"
* topic = McaIndicatorCS#M22 "县域内就诊率"
* library = "http://medalliance.example/fhir/Library/mca-m22-logic"
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
