Instance: mca-m29
InstanceOf: McaMeasure
Usage: #definition
Title: "家庭药师服务率 / Persons served by a family pharmacist"
Description: "期末签约团队有药师者；分子：当期有完成的药学服务。"
* insert DefinitionIdentity(Measure, mca-m29)
* name = "McaMeasureM29"
* title = "家庭药师服务率 / Persons served by a family pharmacist"
* description = "期末签约团队有药师者；分子：当期有完成的药学服务。 IP persons with a contract in force at E whose team has a pharmacist; numerator: a finished visit with a pharmacist's service in the period."
* identifier.value = "M29"
* effectivePeriod.start = "2026-01-01"
* topic = McaIndicatorCS#M29 "家庭药师服务率"
* library = "http://medalliance.example/fhir/Library/mca-m29-logic"
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
