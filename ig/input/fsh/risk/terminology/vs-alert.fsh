ValueSet: McaAlertVS
Id: vs-alert
Title: "预警内容 / Alerts"
Description: "预警内容。 Alerts."
* insert Published
* include codes from system McaAlertCS
