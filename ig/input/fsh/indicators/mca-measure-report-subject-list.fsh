Profile: McaMeasureReportSubjectList
Parent: MeasureReport
Id: mca-measure-report-subject-list
Title: "名单指标报告 / Subject-list report"
Description: "带各人群名单的指标报告，例如未规范管理的居民。 A report with the list of each population, such as the residents not managed by the norm."
* insert PublishedProfile
* insert ReportOfIndicator(subject-list)
* extension contains ReportOrganization named organization 0..1 MS
* subject only Reference(McaLocationGrid or McaGroup)
* subject MS
* obeys mca-rep-4
* group.population.subjectResults MS
* obeys mca-rep-3
