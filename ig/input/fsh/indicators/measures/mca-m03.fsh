Instance: mca-m03
InstanceOf: McaMeasure
Usage: #definition
Title: "2型糖尿病规范管理率 / Type 2 diabetes managed by the norm"
Description: "初始人群：在管且纳管时满35岁的2型糖尿病患者；除外：死亡、迁出；分子：测空腹血糖的合格随访日数不少于应访次数。"
* insert DefinitionIdentity(Measure, mca-m03)
* name = "McaMeasureM03"
* title = "2型糖尿病规范管理率 / Type 2 diabetes managed by the norm"
* description = "初始人群：在管且纳管时满35岁的2型糖尿病患者；除外：死亡、迁出；分子：测空腹血糖的合格随访日数不少于应访次数。 IP managed for T2DM, enrolled at 35 or older; excluded; numerator: as many days as required with a qualifying visit that has a fasting glucose."
* identifier.value = "M03"
* effectivePeriod.start = "2026-01-01"
* topic = McaIndicatorCS#M03 "2型糖尿病规范管理率"
* library = "http://medalliance.example/fhir/Library/mca-m03-logic"
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
