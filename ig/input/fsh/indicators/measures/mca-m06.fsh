Instance: mca-m06
InstanceOf: McaMeasure
Usage: #definition
Title: "血压血糖双达标率 / Pressure and glucose both at target"
Description: "同属M01与M03人群者；除外：任一病种死亡、迁出；分子：M02与M04均达标。"
* insert DefinitionIdentity(Measure, mca-m06)
* name = "McaMeasureM06"
* title = "血压血糖双达标率 / Pressure and glucose both at target"
* description = "同属M01与M03人群者；除外：任一病种死亡、迁出；分子：M02与M04均达标。 IP in M01's and M03's; excluded for either; numerator: in the numerators of M02 and M04. Organisation and tier of HTN."
* identifier.value = "M06"
* effectivePeriod.start = "2026-01-01"
* topic = McaIndicatorCS#M06 "血压血糖双达标率"
* library = "http://medalliance.example/fhir/Library/mca-m06-logic"
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
