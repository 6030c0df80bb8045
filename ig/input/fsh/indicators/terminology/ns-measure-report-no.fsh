Instance: ns-measure-report-no
InstanceOf: NamingSystem
Usage: #definition
Title: "指标报告编号 / Number of an indicator report"
Description: "指标报告的编号。 The number of an indicator report."
* insert IdentifierNames(MeasureReportNo)
* description = "指标报告的编号。 The number of an indicator report."
* usage = "MeasureReport.identifier"
* uniqueId[0].type = #uri
* uniqueId[0].value = "http://medalliance.example/fhir/naming/measure-report-no"
* uniqueId[0].preferred = true
