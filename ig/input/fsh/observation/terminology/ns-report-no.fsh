Instance: ns-report-no
InstanceOf: NamingSystem
Usage: #definition
Title: "检查检验报告单号 / Report number"
Description: "检查检验报告单的编号；其中一项的编号在#后写明项目。 The number of a report; one of its items is named after a hash sign."
* insert IdentifierNames(ReportNo)
* description = "检查检验报告单的编号；其中一项的编号在#后写明项目。 The number of a report; one of its items is named after a hash sign."
* usage = "DiagnosticReport.identifier, Observation.identifier"
* uniqueId[0].type = #oid
* uniqueId[0].value = "2.16.156.10011.1.32"
* uniqueId[0].preferred = false
* uniqueId[1].type = #uri
* uniqueId[1].value = "urn:oid:2.16.156.10011.1.32"
* uniqueId[1].preferred = true
