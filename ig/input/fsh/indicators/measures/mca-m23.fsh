Instance: mca-m23
InstanceOf: McaMeasure
Usage: #definition
Title: "慢病基层就诊率 / Visits for chronic diseases in primary care"
Description: "当期诊断含慢病的门诊；分子：在基层机构。"
* insert DefinitionIdentity(Measure, mca-m23)
* name = "McaMeasureM23"
* title = "慢病基层就诊率 / Visits for chronic diseases in primary care"
* description = "当期诊断含慢病的门诊；分子：在基层机构。 Unit: outpatient Encounters of M21 with a chronic diagnosis; numerator: of primary care."
* identifier.value = "M23"
* effectivePeriod.start = "2026-01-01"
* topic = McaIndicatorCS#M23 "慢病基层就诊率"
* library = "http://medalliance.example/fhir/Library/mca-m23-logic"
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
