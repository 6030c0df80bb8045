Instance: exa-goal-minimal
InstanceOf: McaGoal
Usage: #example
Title: "最简目标 / Minimal goal"
Description: "只有必填元素的减重目标。 A goal for weight with nothing but what is required."
* lifecycleStatus = #active
* category = McaGoalCategoryCS#weight "体重"
* description.text = "体重降到72 kg以下"
* subject = Reference(exa-patient-zhang-jianguo)
* target.measure = $LOINC#29463-7 "Body weight"
* target.detailRange.high = 72 'kg' "kg"
