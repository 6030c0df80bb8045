Instance: mca-m09
InstanceOf: McaMeasure
Usage: #definition
Title: "高危人群发现率 / High-risk persons found"
Description: "期末满35岁、当期做过高危筛查的常住居民；分子：当期判为高危或很高危，且期前没有。"
* insert DefinitionIdentity(Measure, mca-m09)
* name = "McaMeasureM09"
* title = "高危人群发现率 / High-risk persons found"
* description = "期末满35岁、当期做过高危筛查的常住居民；分子：当期判为高危或很高危，且期前没有。 IP residents of 35 or older at E who were screened: a form q-screening-highrisk, or a final RiskAssessment of a method high-risk-screen-…, of the period; numerator: such an assessment of the period is high or very high, and none before S is."
* identifier.value = "M09"
* effectivePeriod.start = "2026-01-01"
* topic = McaIndicatorCS#M09 "高危人群发现率"
* library = "http://medalliance.example/fhir/Library/mca-m09-logic"
* scoring = $MeasureScoring#ratio
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
