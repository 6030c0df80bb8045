Instance: wrong-mca-mea-1-proportion-without-numerator
InstanceOf: McaMeasure
Usage: #example
Title: "没有分子的率 / Proportion without a numerator"
Description: "率类指标缺少分子。 A proportion that lacks its numerator."
* insert HeadOfExampleDefinition(Measure, wrong-mca-mea-1, WrongMeasure)
* title = "没有分子的率"
* description = "率类指标缺少分子。 A proportion that lacks its numerator."
* scoring = $MeasureScoring#proportion
* improvementNotation = $ImprovementNotation#increase
* group.population[0].code = $MeasurePopulation#initial-population
* group.population[0].criteria.language = #text/cql
* group.population[0].criteria.expression = "Initial Population"
* group.population[1].code = $MeasurePopulation#denominator
* group.population[1].criteria.language = #text/cql
* group.population[1].criteria.expression = "Denominator"
