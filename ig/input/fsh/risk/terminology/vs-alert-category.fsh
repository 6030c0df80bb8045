ValueSet: McaAlertCategoryVS
Id: vs-alert-category
Title: "预警类别 / Kinds of alerts"
Description: "预警类别。 Kinds of alerts."
* insert Published
* include codes from system McaAlertCategoryCS
