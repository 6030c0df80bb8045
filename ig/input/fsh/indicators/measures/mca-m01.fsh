Instance: mca-m01
InstanceOf: McaMeasure
Usage: #definition
Title: "高血压规范管理率 / Hypertension managed by the norm"
Description: "初始人群：在管且纳管时满35岁的高血压患者；除外：死亡、迁出；分子：合格随访日数不少于应访次数。参数norm=strict时还须当期体检，且每次控制不满意或不良反应后17天内再访。"
* insert DefinitionIdentity(Measure, mca-m01)
* name = "McaMeasureM01"
* title = "高血压规范管理率 / Hypertension managed by the norm"
* description = "初始人群：在管且纳管时满35岁的高血压患者；除外：死亡、迁出；分子：合格随访日数不少于应访次数。参数norm=strict时还须当期体检，且每次控制不满意或不良反应后17天内再访。 IP managed for HTN, enrolled at 35 or older; excluded as above; numerator: as many qualifying visits as required. Parameter norm = strict: and an examination (q-elderly-exam) authored in the period, and after each visit with evaluation 2 or 3 whose 17th day after it is at or before E another visit within these 17 days."
* identifier.value = "M01"
* effectivePeriod.start = "2026-01-01"
* topic = McaIndicatorCS#M01 "高血压规范管理率"
* library = "http://medalliance.example/fhir/Library/mca-m01-logic"
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
