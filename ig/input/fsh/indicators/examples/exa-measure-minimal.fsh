Instance: exa-measure-minimal
InstanceOf: McaMeasure
Usage: #example
Title: "最简指标 / Minimal measure"
Description: "只有必填元素的指标。 A measure with nothing but what is required."
* insert HeadOfExampleDefinition(Measure, exa-measure-minimal, ExaMeasureMinimal)
* title = "下转人次（示例）"
* description = "示例：一年内完成的下转人次。 An example: how many down-referrals were completed in a year."
* scoring = $MeasureScoring#cohort
* improvementNotation = $ImprovementNotation#increase
* group.population.code = $MeasurePopulation#initial-population
* group.population.criteria.language = #text/cql
* group.population.criteria.expression = "Initial Population"
