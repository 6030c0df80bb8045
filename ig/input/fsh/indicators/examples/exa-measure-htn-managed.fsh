Instance: exa-measure-htn-managed
InstanceOf: McaMeasure
Usage: #example
Title: "高血压规范管理率示例 / Hypertension managed by the norm, an example"
Description: "指标定义的写法。 How the definition of an indicator is written."
* insert HeadOfExampleDefinition(Measure, exa-measure-htn-managed, ExaHtnManaged)
* title = "高血压规范管理率（示例）"
* description = "示例：在管高血压患者中按规范随访者的比例。 An example: the share of managed hypertensives who were followed up by the norm."
* extension[objectiveWeight].valueDecimal = 0.2
* extension[baselineValue].valueQuantity = 61.5 '%' "%"
* extension[targetValue].valueQuantity = 65 '%' "%"
* identifier.value = "M01"
* effectivePeriod.start = "2025-01-01"
* topic = McaIndicatorCS#M01 "高血压规范管理率"
* library = "http://medalliance.example/fhir/Library/exa-library-thresholds"
* scoring = $MeasureScoring#proportion "Proportion"
* improvementNotation = $ImprovementNotation#increase
* group.population[0].code = $MeasurePopulation#initial-population
* group.population[0].criteria.language = #text/cql
* group.population[0].criteria.expression = "Initial Population"
* group.population[1].code = $MeasurePopulation#denominator
* group.population[1].criteria.language = #text/cql
* group.population[1].criteria.expression = "Denominator"
* group.population[2].code = $MeasurePopulation#numerator
* group.population[2].criteria.language = #text/cql
* group.population[2].criteria.expression = "Numerator"
* group.stratifier.code.text = "管理级别"
