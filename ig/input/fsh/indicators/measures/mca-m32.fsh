Instance: mca-m32
InstanceOf: McaMeasure
Usage: #definition
Title: "重点患者管理率 / Key-tier patients seen in time"
Description: "期末在管三病、级别为重点者，按病种计；分子：从期初、纳管或定级日起，到期末或查询日，间隔均不超过31天。"
* insert DefinitionIdentity(Measure, mca-m32)
* name = "McaMeasureM32"
* title = "重点患者管理率 / Key-tier patients seen in time"
* description = "期末在管三病、级别为重点者，按病种计；分子：从期初、纳管或定级日起，到期末或查询日，间隔均不超过31天。 By programme of HTN, T2DM, COPD: the enrolment that began last is active, has E, and is of tier key; numerator: from the latest of S, its begin and the day of its tier, to the earlier of E and as of, no more than 31 days from that day to the first visit, between two visits, and from the last to the end; met when that day is after the end."
* identifier.value = "M32"
* effectivePeriod.start = "2026-01-01"
* topic = McaIndicatorCS#M32 "重点患者管理率"
* library = "http://medalliance.example/fhir/Library/mca-m32-logic"
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
