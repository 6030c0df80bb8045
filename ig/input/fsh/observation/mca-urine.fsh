Profile: McaUrine
Parent: McaObservation
Id: mca-urine
Title: "尿液检查 / Urine"
Description: "一项尿液检查：白蛋白肌酐比为数值，试纸项目为分级。 One urine finding: the albumin/creatinine ratio is a number, a test strip gives a grade."
* insert PublishedProfile
* insert CategoryIs(laboratory)
* code from McaUrineCodesVS (required)
* value[x] only Quantity or CodeableConcept
* value[x] MS
* valueCodeableConcept from McaUrineGradeVS (required)
* component 0..0
