Instance: exa-measure-report-summary-alerts
InstanceOf: McaMeasureReportSummary
Usage: #example
Title: "社区卫生服务中心的预警 / Alerts of the community centre"
Description: "群体预警报告中全体居民的预警（数字为虚构）。 The alerts of all residents in a warning about a group; the figures are fictitious."
* status = #complete
* type = #summary
* measure = "http://medalliance.example/fhir/Measure/mca-alerts|0.1.0"
* date = "2026-01-05T09:00:00+08:00"
* reporter = Reference(exa-organization-community-centre)
* period.start = "2025-12-01"
* period.end = "2025-12-31"
* improvementNotation = $ImprovementNotation#decrease
* identifier.system = "http://medalliance.example/fhir/naming/group-report-no"
* identifier.value = "GR-5c1f8f5e0b7d42a6a3c9d210"
* extension[organization].valueReference = Reference(exa-organization-community-centre)
* extension[asOf].valueDateTime = "2026-01-05T08:59:58+08:00"
* insert RaisedOfKind(0, high-risk-htn, 41, 44)
* insert RaisedOfKind(1, bp-emergency, 3, 3)
