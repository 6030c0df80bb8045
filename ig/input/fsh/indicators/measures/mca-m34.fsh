Instance: mca-m34
InstanceOf: McaMeasure
Usage: #definition
Title: "三师共管覆盖率 / Patients with a team of three"
Description: "期末在管三病患者，按病种计；分子：有生效的三师共管团队（专科、全科、健康管理师）。"
* insert DefinitionIdentity(Measure, mca-m34)
* name = "McaMeasureM34"
* title = "三师共管覆盖率 / Patients with a team of three"
* description = "期末在管三病患者，按病种计；分子：有生效的三师共管团队（专科、全科、健康管理师）。 By programme of HTN, T2DM, COPD: the enrolment that began last is active and has E; numerator: the team of the enrolment, or one of the person's, is an active one of category three-specialist that has a specialist, a general practitioner and a health manager."
* identifier.value = "M34"
* effectivePeriod.start = "2026-01-01"
* topic = McaIndicatorCS#M34 "三师共管覆盖率"
* library = "http://medalliance.example/fhir/Library/mca-m34-logic"
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
