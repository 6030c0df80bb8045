Invariant: mca-rep-4
Description: "汇总与名单报告须写明评价的是哪个网格、人群或机构。 A summary or a list says which grid, group or organisation it is about."
Severity: #error
Expression: "subject.exists() or extension.where(url = 'http://medalliance.example/fhir/StructureDefinition/report-organization').exists()"
