ValueSet: McaConditionCategoryVS
Id: vs-condition-category
Title: "诊断类别 / Kinds of diagnoses"
Description: "诊断类别。 Kinds of diagnoses."
* insert Published
* include codes from system McaConditionCategoryCS
