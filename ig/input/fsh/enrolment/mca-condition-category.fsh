CodeSystem: McaConditionCategoryCS
Id: mca-condition-category
Title: "诊断类别 / Kinds of diagnoses"
Description: "诊断在慢病管理中的类别。 The place of a diagnosis in chronic care."
* insert OwnCodeSystem
* #chronic-primary "慢病主诊断"
* #chronic-primary insert En([[Chronic primary diagnosis]])
* #complication "并发症"
* #complication insert En([[Complication]])
* #comorbidity "合并症"
* #comorbidity insert En([[Comorbidity]])
* #discharge "出院诊断"
* #discharge insert En([[Discharge diagnosis]])
* #encounter-dx "就诊诊断"
* #encounter-dx insert En([[Encounter diagnosis]])
