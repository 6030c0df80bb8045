ValueSet: McaCarePlanCategoryVS
Id: vs-care-plan-category
Title: "管理方案类别 / Care plan category"
Description: "管理方案的类别；病种方案可再加病种代码。 The category of a care plan; a programme may be named beside it."
* insert Published
* include codes from system McaCarePlanCategoryCS
* include codes from system McaProgrammeCS
