CodeSystem: McaTierCS
Id: mca-tier
Title: "管理分级 / Management tiers"
Description: "专项管理的分级。 The tiers of managed care."
* insert OwnCodeSystem
* #key "重点"
* #key insert En([[Key]])
* #routine "常规"
* #routine insert En([[Routine]])
* #general "一般"
* #general insert En([[General]])
