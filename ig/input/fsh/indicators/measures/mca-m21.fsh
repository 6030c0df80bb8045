Instance: mca-m21
InstanceOf: McaMeasure
Usage: #definition
Title: "基层就诊占比 / Share of visits in primary care"
Description: "当期完成的门诊（不含随访）；分子：在基层机构。"
* insert DefinitionIdentity(Measure, mca-m21)
* name = "McaMeasureM21"
* title = "基层就诊占比 / Share of visits in primary care"
* description = "当期完成的门诊（不含随访）；分子：在基层机构。 Unit: outpatient Encounter (class AMB, no follow-up), finished, begun in the period, of a Patient with a managing organisation; numerator: of primary care."
* identifier.value = "M21"
* effectivePeriod.start = "2026-01-01"
* topic = McaIndicatorCS#M21 "基层就诊占比"
* library = "http://medalliance.example/fhir/Library/mca-m21-logic"
* scoring = $MeasureScoring#proportion
* improvementNotation = $ImprovementNotation#increase
* rateAggregation = "Encounter"
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
