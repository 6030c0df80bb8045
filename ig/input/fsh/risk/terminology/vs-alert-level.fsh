ValueSet: McaAlertLevelVS
Id: vs-alert-level
Title: "预警级别 / Alert levels"
Description: "预警级别。 Alert levels."
* insert Published
* include codes from system McaAlertLevelCS
