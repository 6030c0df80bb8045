Instance: sp-diagnosticreport-mutual-recognition
InstanceOf: SearchParameter
Usage: #definition
Title: "结果互认 / Mutual recognition"
Description: "按互认范围查找结果。 Find results by how far they are recognised."
* insert SearchOn(DiagnosticReport, mutual-recognition, token)
* url = "http://medalliance.example/fhir/SearchParameter/sp-diagnosticreport-mutual-recognition"
* name = "McaDiagnosticReportMutualRecognition"
* description = "按互认范围查找结果。 Find results by how far they are recognised."
* expression = "DiagnosticReport.extension('http://medalliance.example/fhir/StructureDefinition/mutual-recognition').value"
* xpathUsage = #normal
