Extension: TargetValue
Id: target-value
Title: "目标值 / Target value"
Description: "责任目标要达到的数值。 The value an objective is to reach."
Context: Goal, Goal.target, Measure, Measure.group
* insert Published
* value[x] 1..1
* value[x] only Quantity
