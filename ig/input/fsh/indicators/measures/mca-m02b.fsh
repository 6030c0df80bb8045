Instance: mca-m02b
InstanceOf: McaMeasure
Usage: #definition
Title: "血压控制率(<140/90，不分年龄) / Blood pressure control below 140/90 at any age"
Description: "人群同M01；分子：未失访，且末次随访血压<140/90，不分年龄。"
* insert DefinitionIdentity(Measure, mca-m02b)
* name = "McaMeasureM02b"
* title = "血压控制率(<140/90，不分年龄) / Blood pressure control below 140/90 at any age"
* description = "人群同M01；分子：未失访，且末次随访血压<140/90，不分年龄。 M01's; numerator: not lost, and the last pressure is below 140 and 90."
* identifier.value = "M02b"
* effectivePeriod.start = "2026-01-01"
* topic = McaIndicatorCS#M02b "血压控制率(<140/90，不分年龄)"
* library = "http://medalliance.example/fhir/Library/mca-m02b-logic"
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
