ValueSet: McaConfirmLevelVS
Id: vs-confirm-level
Title: "确诊程度 / Degrees of confirmation"
Description: "确诊程度。 Degrees of confirmation."
* insert Published
* include codes from system McaConfirmLevelCS
