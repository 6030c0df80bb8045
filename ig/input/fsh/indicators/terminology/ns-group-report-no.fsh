Instance: ns-group-report-no
InstanceOf: NamingSystem
Usage: #definition
Title: "群体预警报告编号 / Number of a warning about a group"
Description: "某机构某时段的群体预警报告及其各部分的编号；新的一份与所替代的同号。 The number of the warning about a group, of an organisation and a period, and of its parts; the one that replaces another has the same."
* insert IdentifierNames(GroupReportNo)
* description = "某机构某时段的群体预警报告及其各部分的编号；新的一份与所替代的同号。 The number of the warning about a group, of an organisation and a period, and of its parts; the one that replaces another has the same."
* usage = "Composition.identifier, MeasureReport.identifier"
* uniqueId[0].type = #uri
* uniqueId[0].value = "http://medalliance.example/fhir/naming/group-report-no"
* uniqueId[0].preferred = true
