Instance: mca-m28
InstanceOf: McaMeasure
Usage: #definition
Title: "延伸处方合规率 / Extensions with an assessment"
Description: "当期的延伸处方；分子：依据信息中有此前30天内的评估。"
* insert DefinitionIdentity(Measure, mca-m28)
* name = "McaMeasureM28"
* title = "延伸处方合规率 / Extensions with an assessment"
* description = "当期的延伸处方；分子：依据信息中有此前30天内的评估。 Unit: extension prescription authored in the period, active, on hold or completed; numerator: its supporting information has a form, or an Observation, of the 30 days before it or of its day."
* identifier.value = "M28"
* effectivePeriod.start = "2026-01-01"
* topic = McaIndicatorCS#M28 "延伸处方合规率"
* library = "http://medalliance.example/fhir/Library/mca-m28-logic"
* scoring = $MeasureScoring#proportion
* improvementNotation = $ImprovementNotation#increase
* rateAggregation = "MedicationRequest"
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
