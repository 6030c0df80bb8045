Instance: mca-m05
InstanceOf: McaMeasure
Usage: #definition
Title: "糖化血红蛋白达标率 / HbA1c at target"
Description: "初始人群：在管2型糖尿病患者；分母：当期测过糖化血红蛋白者（参数hba1c=all时为全部）；除外：死亡、迁出；分子：当期末次<7.0%。"
* insert DefinitionIdentity(Measure, mca-m05)
* name = "McaMeasureM05"
* title = "糖化血红蛋白达标率 / HbA1c at target"
* description = "初始人群：在管2型糖尿病患者；分母：当期测过糖化血红蛋白者（参数hba1c=all时为全部）；除外：死亡、迁出；分子：当期末次<7.0%。 IP managed for T2DM; denominator: has an HbA1c of the period (parameter hba1c = all: everybody); excluded; numerator: the last HbA1c of the period, of any place, is below 7.0 %."
* identifier.value = "M05"
* effectivePeriod.start = "2026-01-01"
* topic = McaIndicatorCS#M05 "糖化血红蛋白达标率"
* library = "http://medalliance.example/fhir/Library/mca-m05-logic"
* scoring = $MeasureScoring#proportion
* improvementNotation = $ImprovementNotation#increase
* guidance = "国家基层糖尿病防治管理指南 2022"
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
