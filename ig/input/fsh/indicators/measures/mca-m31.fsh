Instance: mca-m31
InstanceOf: McaMeasure
Usage: #definition
Title: "随访数据合格率 / Follow-ups without a data issue"
Description: "当期的随访表；分子：没有质量标记，也没有未处理的数据质量问题。"
* insert DefinitionIdentity(Measure, mca-m31)
* name = "McaMeasureM31"
* title = "随访数据合格率 / Follow-ups without a data issue"
* description = "当期的随访表；分子：没有质量标记，也没有未处理的数据质量问题。 Unit: form q-followup-… authored in the period; numerator: no data-quality flag, and no DetectedIssue of data quality about it that is not mitigated."
* identifier.value = "M31"
* effectivePeriod.start = "2026-01-01"
* topic = McaIndicatorCS#M31 "随访数据合格率"
* library = "http://medalliance.example/fhir/Library/mca-m31-logic"
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
