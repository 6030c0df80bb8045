Profile: McaMeasureReportIndividual
Parent: MeasureReport
Id: mca-measure-report-individual
Title: "个人指标报告 / Individual report"
Description: "一名居民在一项指标各人群中的归属及其依据。 To which populations of an indicator one resident belongs, and why."
* insert PublishedProfile
* insert ReportOfIndicator(individual)
* subject 1..1 MS
* subject only Reference(McaPatient)
* evaluatedResource MS
* obeys mca-rep-2
