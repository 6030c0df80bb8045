Profile: McaMeasure
Parent: Measure
Id: mca-measure
Title: "指标定义 / Measure"
Description: "一项指标的定义：人群、分母、除外、分子与计分方式。 The definition of one indicator: its populations, exclusions and scoring."
* insert PublishedProfile
* extension contains ObjectiveWeight named objectiveWeight 0..1 and BaselineValue named baselineValue 0..1 and TargetValue named targetValue 0..1
* insert ProfileOfDefinition
* identifier MS
* effectivePeriod MS
* topic MS
* topic from McaIndicatorVS (extensible)
* library MS
* scoring 1..1 MS
* improvementNotation 1..1 MS
* group 1..* MS
* group.population 1..* MS
* group.population.code 1..1 MS
* group.population.criteria MS
* group.stratifier MS
* obeys mca-mea-1
