Instance: mca-m25
InstanceOf: McaMeasure
Usage: #definition
Title: "随访覆盖率 / Managed persons not overdue"
Description: "期末在管的高血压、2型糖尿病、慢阻肺患者，按病种计；分子：期末前92天内有随访。"
* insert DefinitionIdentity(Measure, mca-m25)
* name = "McaMeasureM25"
* title = "随访覆盖率 / Managed persons not overdue"
* description = "期末在管的高血压、2型糖尿病、慢阻肺患者，按病种计；分子：期末前92天内有随访。 By programme of HTN, T2DM, COPD: enrolment that began last is active and has E; numerator: a visit of it that began within the 92 days before E or on E (whenever the period began)."
* identifier.value = "M25"
* effectivePeriod.start = "2026-01-01"
* topic = McaIndicatorCS#M25 "随访覆盖率"
* library = "http://medalliance.example/fhir/Library/mca-m25-logic"
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
