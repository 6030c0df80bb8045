Instance: mca-m02
InstanceOf: McaMeasure
Usage: #definition
Title: "血压控制率 / Blood pressure control"
Description: "人群同M01；分子：未失访，且末次随访血压<140/90，访视日满65岁者<150/90。"
* insert DefinitionIdentity(Measure, mca-m02)
* name = "McaMeasureM02"
* title = "血压控制率 / Blood pressure control"
* description = "人群同M01；分子：未失访，且末次随访血压<140/90，访视日满65岁者<150/90。 M01's; numerator: not lost, and the last pressure is below 140 and 90, at 65 or older on the day of its visit below 150 and 90."
* identifier.value = "M02"
* effectivePeriod.start = "2026-01-01"
* topic = McaIndicatorCS#M02 "血压控制率"
* library = "http://medalliance.example/fhir/Library/mca-m02-logic"
* scoring = $MeasureScoring#proportion
* improvementNotation = $ImprovementNotation#increase
* guidance = "国家基层高血压防治管理指南 2020"
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
