ValueSet: McaUrineGradeVS
Id: vs-urine-grade
Title: "尿试纸结果分级 / Grades of a urine test strip"
Description: "尿试纸结果的全部代码。 All grades of a urine test strip."
* insert Published
* include codes from system McaUrineGradeCS
