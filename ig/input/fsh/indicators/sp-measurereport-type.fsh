Instance: sp-measurereport-type
InstanceOf: SearchParameter
Usage: #definition
Title: "报告类型 / Type of report"
Description: "按类型查找指标报告：个人、名单、汇总。 Find reports by their type: of one person, with lists, in summary."
* insert SearchOn(MeasureReport, type, token)
* url = "http://medalliance.example/fhir/SearchParameter/sp-measurereport-type"
* name = "McaMeasureReportType"
* description = "按类型查找指标报告：个人、名单、汇总。 Find reports by their type: of one person, with lists, in summary."
* expression = "MeasureReport.type"
