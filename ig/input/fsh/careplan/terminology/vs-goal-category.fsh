ValueSet: McaGoalCategoryVS
Id: vs-goal-category
Title: "管理目标类别 / Goal category"
Description: "管理目标类别的全部代码。 All goal categories."
* insert Published
* include codes from system McaGoalCategoryCS
