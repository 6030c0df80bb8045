Instance: mca-m10
InstanceOf: McaMeasure
Usage: #definition
Title: "高危人群随访率 / High-risk persons followed up"
Description: "高危人群在管满6个月者；除外：死亡、迁出；分子：每6个月至少一次血压或空腹血糖。"
* insert DefinitionIdentity(Measure, mca-m10)
* name = "McaMeasureM10"
* title = "高危人群随访率 / High-risk persons followed up"
* description = "高危人群在管满6个月者；除外：死亡、迁出；分子：每6个月至少一次血压或空腹血糖。 IP enrolled in high-risk (active or on hold at E: no end, or after E), six months or longer before the day after E; excluded; numerator: each six months that lie wholly between the later of S and the enrolment, and E, counted from that day, have a pressure or a fasting glucose, of any place; when there are none such, the period has.."
* identifier.value = "M10"
* effectivePeriod.start = "2026-01-01"
* topic = McaIndicatorCS#M10 "高危人群随访率"
* library = "http://medalliance.example/fhir/Library/mca-m10-logic"
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
