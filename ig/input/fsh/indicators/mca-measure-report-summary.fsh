Profile: McaMeasureReportSummary
Parent: MeasureReport
Id: mca-measure-report-summary
Title: "汇总指标报告 / Summary report"
Description: "一个机构、网格或人群一段时间的指标结果与分层，不含个人；机构写在扩展里，因R4的subject不能引用机构。 The result of an indicator for an organisation, a grid or a group, with strata; it names no person. An organisation stands in an extension, for in R4 subject does not refer to one."
* insert PublishedProfile
* insert ReportOfIndicator(summary)
* extension contains ReportOrganization named organization 0..1 MS and ReportSignedBy named signedBy 0..1 MS and ReportSignedOn named signedOn 0..1 MS and ReportReplaces named replaces 0..1 MS and ReportWithDenials named withDenials 0..1 and ReportCensus named census 0..1
* subject only Reference(McaLocationGrid or McaGroup)
* subject MS
* obeys mca-rep-4
* group.extension contains ReportOfFew named ofFew 0..1
* group.measureScore MS
* group.stratifier MS
* group.stratifier.stratum.value MS
* group.stratifier.stratum.population MS
