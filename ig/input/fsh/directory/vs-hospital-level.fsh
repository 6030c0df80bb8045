ValueSet: McaHospitalLevelVS
Id: vs-hospital-level
Title: "医院等级 / Hospital levels"
Description: "医院等级。 Hospital levels."
* insert Published
* include codes from system McaHospitalLevelCS
