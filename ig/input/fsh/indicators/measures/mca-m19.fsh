Instance: mca-m19
InstanceOf: McaMeasure
Usage: #definition
Title: "重点人群签约率 / Priority groups with a contract"
Description: "期末属于重点人群或任一病种在管的常住居民；分子：期末有有效签约。"
* insert DefinitionIdentity(Measure, mca-m19)
* name = "McaMeasureM19"
* title = "重点人群签约率 / Priority groups with a contract"
* description = "期末属于重点人群或任一病种在管的常住居民；分子：期末有有效签约。 IP residents of a people-group other than 10 and 14, or managed for any programme; numerator: a contract in force at E."
* identifier.value = "M19"
* effectivePeriod.start = "2026-01-01"
* topic = McaIndicatorCS#M19 "重点人群签约率"
* library = "http://medalliance.example/fhir/Library/mca-m19-logic"
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
