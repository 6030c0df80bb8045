Extension: ReportAsOf
Id: report-as-of
Title: "数据截止时间 / Data as of"
Description: "报告所依据的数据截止到何时：此前提交的都已计入。 As of when the data of the report hold: all that was committed before is counted."
Context: MeasureReport
* insert Published
* value[x] 1..1
* value[x] only dateTime
