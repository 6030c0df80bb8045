Instance: mca-m04
InstanceOf: McaMeasure
Usage: #definition
Title: "血糖控制率 / Glucose control"
Description: "人群同M03；分子：未失访，且末次随访空腹血糖<7.0 mmol/L。"
* insert DefinitionIdentity(Measure, mca-m04)
* name = "McaMeasureM04"
* title = "血糖控制率 / Glucose control"
* description = "人群同M03；分子：未失访，且末次随访空腹血糖<7.0 mmol/L。 M03's; numerator: not lost, and the last fasting glucose is below 7.0."
* identifier.value = "M04"
* effectivePeriod.start = "2026-01-01"
* topic = McaIndicatorCS#M04 "血糖控制率"
* library = "http://medalliance.example/fhir/Library/mca-m04-logic"
* scoring = $MeasureScoring#proportion
* improvementNotation = $ImprovementNotation#increase
* guidance = "国家基本公共卫生服务规范（第三版）2017"
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
