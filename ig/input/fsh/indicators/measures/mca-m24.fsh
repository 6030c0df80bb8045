Instance: mca-m24
InstanceOf: McaMeasure
Usage: #definition
Title: "居民满意度 / Satisfaction of residents"
Description: "当期的满意度问卷；除外：未完成或没有得分；分子：平均分（没有则总评）不低于4。"
* insert DefinitionIdentity(Measure, mca-m24)
* name = "McaMeasureM24"
* title = "居民满意度 / Satisfaction of residents"
* description = "当期的满意度问卷；除外：未完成或没有得分；分子：平均分（没有则总评）不低于4。 Unit: form q-satisfaction authored in the period; excluded: not completed or amended, or neither mean nor overall; numerator: mean at least 4, or without a mean overall at least 4."
* identifier.value = "M24"
* effectivePeriod.start = "2026-01-01"
* topic = McaIndicatorCS#M24 "居民满意度"
* library = "http://medalliance.example/fhir/Library/mca-m24-logic"
* scoring = $MeasureScoring#proportion
* improvementNotation = $ImprovementNotation#increase
* rateAggregation = "QuestionnaireResponse"
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
