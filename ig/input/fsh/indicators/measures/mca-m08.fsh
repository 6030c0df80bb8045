Instance: mca-m08
InstanceOf: McaMeasure
Usage: #definition
Title: "多病共患随访覆盖率 / Follow-up of several diseases in one form"
Description: "同时在管高血压、2型糖尿病、慢阻肺中至少两种者；除外：死亡、迁出；分子：每个完整季度至少一次同时随访其中两种。"
* insert DefinitionIdentity(Measure, mca-m08)
* name = "McaMeasureM08"
* title = "多病共患随访覆盖率 / Follow-up of several diseases in one form"
* description = "同时在管高血压、2型糖尿病、慢阻肺中至少两种者；除外：死亡、迁出；分子：每个完整季度至少一次同时随访其中两种。 IP managed for at least two of HTN, T2DM, COPD; excluded for any; numerator: in each calendar quarter that lies wholly between the later of S and the day on which the second was enrolled (of three the second), and E, at least one visit of two of these programmes at once; when there is no such quarter, at least one in the period. Organisation and tier of the enrolment that began last."
* identifier.value = "M08"
* effectivePeriod.start = "2026-01-01"
* topic = McaIndicatorCS#M08 "多病共患随访覆盖率"
* library = "http://medalliance.example/fhir/Library/mca-m08-logic"
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
