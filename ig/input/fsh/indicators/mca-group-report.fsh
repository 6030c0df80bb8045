Profile: McaGroupReport
Parent: Composition
Id: mca-group-report
Title: "群体风险预警报告 / Warning about a group"
Description: "某机构（含下级）所管居民一段时间内的预警与风险指标：全体一节，每个网格一节，各节的条目是汇总报告。服务器按月生成并保存，之后不再更改，以新的一份替代。 Alerts and indicators of risk among those whom an organisation and those below it manage: a section for all and one for each grid, whose entries are summary reports. The server makes and stores it each month; it is not changed any more, but replaced by another one."
* insert PublishedProfile
* identifier MS
* status MS
* type = McaDocumentKindCS#group-report
* subject 1..1 MS
* subject only Reference(McaOrganization)
* date MS
* author only Reference(McaOrganization)
* author MS
* title MS
* relatesTo MS
* relatesTo.target[x] only Reference(McaGroupReport)
* event 1..1 MS
* event.period 1..1 MS
* section 1..* MS
* section.title 1..1 MS
* section.text 1..1 MS
* section.focus only Reference(McaLocationGrid)
* section.focus MS
* section.entry only Reference(McaMeasureReportSummary)
* section.entry MS
