ValueSet: McaExcludedLongRxVS
Id: vs-excluded-long-rx
Title: "长期处方除外药品类别 / Drug classes excluded from long prescriptions"
Description: "不得开具长期处方的药品类别。 The drug classes that may not go on a long prescription."
* insert Published
* include codes from system McaDrugControlClassCS
