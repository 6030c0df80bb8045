CodeSystem: McaAlertCategoryCS
Id: mca-alert-category
Title: "预警类别 / Kinds of alerts"
Description: "预警的类别。 Kinds of alerts."
* insert OwnCodeSystem
* #clinical-alert "临床预警"
* #clinical-alert insert En([[Clinical alert]])
* #data-quality "数据质量"
* #data-quality insert En([[Data quality]])
* #programme "病种管理"
* #programme insert En([[Programme]])
