Instance: mca-m27
InstanceOf: McaMeasure
Usage: #definition
Title: "长处方覆盖率 / Persons with a long prescription"
Description: "期末在管三病、管理级别为一般或常规、末次评价均为控制满意者；分子：当期开过29至84天的长期处方。"
* insert DefinitionIdentity(Measure, mca-m27)
* name = "McaMeasureM27"
* title = "长处方覆盖率 / Persons with a long prescription"
* description = "期末在管三病、管理级别为一般或常规、末次评价均为控制满意者；分子：当期开过29至84天的长期处方。 IP managed for at least one of HTN, T2DM, COPD by an active enrolment that has E, all such of tier general or routine, and of each such the last evaluation in the period is 1; numerator: a long-term prescription authored in the period, active, on hold or completed, for 29 to 84 days. Organisation and tier of the enrolment that began last."
* identifier.value = "M27"
* effectivePeriod.start = "2026-01-01"
* topic = McaIndicatorCS#M27 "长处方覆盖率"
* library = "http://medalliance.example/fhir/Library/mca-m27-logic"
* scoring = $MeasureScoring#proportion
* improvementNotation = $ImprovementNotation#increase
* guidance = "长期处方管理规范（试行）2021"
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
