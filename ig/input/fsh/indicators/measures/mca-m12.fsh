Instance: mca-m12
InstanceOf: McaMeasure
Usage: #definition
Title: "上转到位率 / Up-referrals that arrived"
Description: "当期发出的上转执行任务；除外：接收前取消或被拒绝；分子：已到诊、诊疗中或已完成。"
* insert DefinitionIdentity(Measure, mca-m12)
* name = "McaMeasureM12"
* title = "上转到位率 / Up-referrals that arrived"
* description = "当期发出的上转执行任务；除外：接收前取消或被拒绝；分子：已到诊、诊疗中或已完成。 Unit: the same Tasks without the 14 days; excluded: cancelled or rejected, and never accepted (no transition T03); numerator: has arrived (start of execution), or is in progress, or completed."
* identifier.value = "M12"
* effectivePeriod.start = "2026-01-01"
* topic = McaIndicatorCS#M12 "上转到位率"
* library = "http://medalliance.example/fhir/Library/mca-m12-logic"
* scoring = $MeasureScoring#proportion
* improvementNotation = $ImprovementNotation#increase
* rateAggregation = "Task"
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
