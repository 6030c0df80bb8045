Instance: mca-m18
InstanceOf: McaMeasure
Usage: #definition
Title: "签约覆盖率 / Residents with a contract"
Description: "常住居民；分子：期末有有效的家庭医生签约。"
* insert DefinitionIdentity(Measure, mca-m18)
* name = "McaMeasureM18"
* title = "签约覆盖率 / Residents with a contract"
* description = "常住居民；分子：期末有有效的家庭医生签约。 IP residents; numerator: a contract in force at E."
* identifier.value = "M18"
* effectivePeriod.start = "2026-01-01"
* topic = McaIndicatorCS#M18 "签约覆盖率"
* library = "http://medalliance.example/fhir/Library/mca-m18-logic"
* scoring = $MeasureScoring#proportion
* improvementNotation = $ImprovementNotation#increase
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
