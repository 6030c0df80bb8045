ValueSet: McaUrineCodesVS
Id: vs-urine-codes
Title: "尿液项目 / Urine codes"
Description: "尿白蛋白肌酐比与试纸项目。 The albumin/creatinine ratio and the items of a test strip."
* insert Published
* $LOINC#9318-7 "Albumin/Creatinine [Mass Ratio] in Urine"
* $LOINC#20454-5 "Protein [Presence] in Urine by Test strip"
* $LOINC#25428-4 "Glucose [Presence] in Urine by Test strip"
* $LOINC#2514-8 "Ketones [Presence] in Urine by Test strip"
* $LOINC#5794-3 "Hemoglobin [Presence] in Urine by Test strip"
