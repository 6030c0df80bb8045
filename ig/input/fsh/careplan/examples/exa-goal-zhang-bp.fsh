Instance: exa-goal-zhang-bp
InstanceOf: McaGoal
Usage: #example
Title: "张建国的血压目标 / Blood pressure goal of Zhang Jianguo"
Description: "65岁以上患者血压低于150/90 mmHg。 Below 150/90 mmHg at the age of 65 and above."
* extension[baselineValue].valueQuantity = 154 'mm[Hg]' "mmHg"
* lifecycleStatus = #active
* achievementStatus = $GoalAchievement#in-progress "In Progress"
* category = McaGoalCategoryCS#bp "血压"
* description.text = "血压控制在150/90 mmHg以下"
* subject = Reference(exa-patient-zhang-jianguo)
* startDate = "2025-05-02"
* target[0].measure = $LOINC#8480-6 "Systolic blood pressure"
* target[0].detailQuantity = 150 'mm[Hg]' "mmHg"
* target[0].detailQuantity.comparator = #<
* target[0].dueDate = "2025-08-01"
* target[1].measure = $LOINC#8462-4 "Diastolic blood pressure"
* target[1].detailQuantity = 90 'mm[Hg]' "mmHg"
* target[1].detailQuantity.comparator = #<
* target[1].dueDate = "2025-08-01"
* statusDate = "2025-05-02"
* addresses = Reference(exa-condition-zhang-htn)
* expressedBy = Reference(exa-role-zhou-qiang)
