Instance: mca-m07
InstanceOf: McaMeasure
Usage: #definition
Title: "慢阻肺规范管理率 / COPD managed by the norm"
Description: "在管慢阻肺患者；除外：死亡、迁出；分子：测血氧饱和度的合格随访日数不少于应访次数，且当期有肺功能（参数spirometry=not-required时不要求）。"
* insert DefinitionIdentity(Measure, mca-m07)
* name = "McaMeasureM07"
* title = "慢阻肺规范管理率 / COPD managed by the norm"
* description = "在管慢阻肺患者；除外：死亡、迁出；分子：测血氧饱和度的合格随访日数不少于应访次数，且当期有肺功能（参数spirometry=not-required时不要求）。 IP managed for COPD; excluded; numerator: as many days as required with a qualifying visit that has an oxygen saturation (59408-5), and a spirometry (19926-5, 20150-9, 19868-9) in the period. Parameter spirometry = not-required."
* identifier.value = "M07"
* effectivePeriod.start = "2026-01-01"
* topic = McaIndicatorCS#M07 "慢阻肺规范管理率"
* library = "http://medalliance.example/fhir/Library/mca-m07-logic"
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
