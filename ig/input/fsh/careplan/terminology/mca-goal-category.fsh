CodeSystem: McaGoalCategoryCS
Id: mca-goal-category
Title: "管理目标类别 / Goal category"
Description: "健康管理目标或责任目标的类别。 The category of a goal, personal or of an organisation."
* insert OwnCodeSystem
* #bp "血压"
* #bp insert En([[Blood pressure]])
* #glucose "血糖"
* #glucose insert En([[Glucose]])
* #lipids "血脂"
* #lipids insert En([[Lipids]])
* #weight "体重"
* #weight insert En([[Weight]])
* #smoking "戒烟"
* #smoking insert En([[Smoking]])
* #exercise "运动"
* #exercise insert En([[Exercise]])
* #diet "饮食"
* #diet insert En([[Diet]])
* #objective "责任目标"
* #objective insert En([[Objective of an organisation]])
