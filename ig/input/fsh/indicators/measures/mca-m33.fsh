Instance: mca-m33
InstanceOf: McaMeasure
Usage: #definition
Title: "异常检出率 / Abnormal findings in support centres"
Description: "当期在慢病支持中心测的血压与空腹血糖；分子：血压≥140/90或空腹血糖≥7.0。"
* insert DefinitionIdentity(Measure, mca-m33)
* name = "McaMeasureM33"
* title = "异常检出率 / Abnormal findings in support centres"
* description = "当期在慢病支持中心测的血压与空腹血糖；分子：血压≥140/90或空腹血糖≥7.0。 Unit: blood pressure (both values) or fasting glucose taken in a support centre in the period; numerator: at least 140 or 90; at least 7.0."
* identifier.value = "M33"
* effectivePeriod.start = "2026-01-01"
* topic = McaIndicatorCS#M33 "异常检出率"
* library = "http://medalliance.example/fhir/Library/mca-m33-logic"
* scoring = $MeasureScoring#proportion
* improvementNotation = $ImprovementNotation#decrease
* rateAggregation = "Observation"
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
