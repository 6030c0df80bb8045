ValueSet: McaMedicationCategoryVS
Id: vs-medication-category
Title: "处方类别 / Prescription category"
Description: "处方类别的全部代码。 All prescription categories."
* insert Published
* include codes from system McaMedicationCategoryCS
