Instance: mca-m17
InstanceOf: McaMeasure
Usage: #definition
Title: "档案使用率 / Records in use"
Description: "常住居民；分子：当期有就诊、观察或表单。"
* insert DefinitionIdentity(Measure, mca-m17)
* name = "McaMeasureM17"
* title = "档案使用率 / Records in use"
* description = "常住居民；分子：当期有就诊、观察或表单。 IP residents; numerator: in the period an Encounter (finished or in progress) began, or an Observation was taken, or a form authored."
* identifier.value = "M17"
* effectivePeriod.start = "2026-01-01"
* topic = McaIndicatorCS#M17 "档案使用率"
* library = "http://medalliance.example/fhir/Library/mca-m17-logic"
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
