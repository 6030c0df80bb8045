Extension: ReportOrganization
Id: report-organization
Title: "被评价机构 / Organisation reported on"
Description: "指标报告所评价的机构；R4的MeasureReport.subject不能引用机构。 The organisation that the report is about; in R4 MeasureReport.subject does not refer to one."
Context: MeasureReport
* insert Published
* value[x] 1..1
* value[x] only Reference(McaOrganization)
