CodeSystem: McaCarePlanCategoryCS
Id: mca-care-plan-category
Title: "管理方案类别 / Care plan category"
Description: "健康管理方案的类别。 The category of a care plan."
* insert OwnCodeSystem
* #programme "病种管理方案"
* #programme insert En([[Disease programme]])
* #lifestyle "生活方式干预"
* #lifestyle insert En([[Lifestyle]])
* #tcm "中医药调养"
* #tcm insert En([[Traditional Chinese medicine]])
* #rehabilitation "康复方案"
* #rehabilitation insert En([[Rehabilitation]])
