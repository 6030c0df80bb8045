Extension: ReportReplaces
Id: report-replaces
Title: "所更正的报告 / Report that it corrects"
Description: "已签发而由本报告更正的报告；R4的MeasureReport没有此元素。 The report, signed off, that this one corrects; a MeasureReport of R4 has no element for it."
Context: MeasureReport
* insert Published
* value[x] 1..1
* value[x] only Reference(MeasureReport)
