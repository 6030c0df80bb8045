Extension: BaselineValue
Id: baseline-value
Title: "基线值 / Baseline value"
Description: "设定目标时的数值。 The value when the goal was set."
Context: Goal, Goal.target, Measure, Measure.group
* insert Published
* value[x] 1..1
* value[x] only Quantity
