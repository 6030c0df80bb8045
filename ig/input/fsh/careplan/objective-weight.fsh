Extension: ObjectiveWeight
Id: objective-weight
Title: "责任目标权重 / Weight of an objective"
Description: "责任目标在考核中的权重，0至1。 The weight of an objective in the assessment, from 0 to 1."
Context: Goal, Measure, Measure.group
* insert Published
* value[x] 1..1
* value[x] only decimal
* valueDecimal ^minValueDecimal = 0
* valueDecimal ^maxValueDecimal = 1
