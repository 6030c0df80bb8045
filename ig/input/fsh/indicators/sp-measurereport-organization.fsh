Instance: sp-measurereport-organization
InstanceOf: SearchParameter
Usage: #definition
Title: "被评价机构 / Organisation reported on"
Description: "按所评价的机构查找指标报告。 Find reports by the organisation that they are about."
* insert SearchOn(MeasureReport, organization, reference)
* url = "http://medalliance.example/fhir/SearchParameter/sp-measurereport-organization"
* name = "McaMeasureReportOrganization"
* description = "按所评价的机构查找指标报告。 Find reports by the organisation that they are about."
* expression = "MeasureReport.extension.where(url = 'http://medalliance.example/fhir/StructureDefinition/report-organization').value.ofType(Reference)"
* target = #Organization
