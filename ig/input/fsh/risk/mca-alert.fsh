Profile: McaAlert
Parent: Flag
Id: mca-alert
Title: "预警 / Alert"
Description: "需要有人处理的临床、数据质量或管理预警。 A clinical, data-quality or programme alert that somebody must deal with."
* insert PublishedProfile
* extension contains
    AlertLevel named alertLevel 1..1 and
    RelatedResource named relatedResource 0..* and
    AckTask named ackTask 0..1
* status MS
* category 1..*
* category from McaAlertCategoryVS (required)
* category ^short = "临床、数据质量或病种管理 / Clinical, data quality or programme"
* code from McaAlertVS (required)
* code ^short = "预警内容 / What the alert says"
* subject only Reference(McaPatient or McaGroup or McaOrganization or McaLocationGrid)
* period 1..1
* period.start 1..1
* author MS
