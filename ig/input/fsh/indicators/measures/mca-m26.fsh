Instance: mca-m26
InstanceOf: McaMeasure
Usage: #definition
Title: "老年人健康管理率 / Elderly examined"
Description: "期末满65岁的常住居民；分子：当期完成健康体检表。"
* insert DefinitionIdentity(Measure, mca-m26)
* name = "McaMeasureM26"
* title = "老年人健康管理率 / Elderly examined"
* description = "期末满65岁的常住居民；分子：当期完成健康体检表。 IP residents of 65 or older at E; numerator: q-elderly-exam authored in the period."
* identifier.value = "M26"
* effectivePeriod.start = "2026-01-01"
* topic = McaIndicatorCS#M26 "老年人健康管理率"
* library = "http://medalliance.example/fhir/Library/mca-m26-logic"
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
