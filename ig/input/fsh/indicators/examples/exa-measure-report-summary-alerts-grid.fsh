Instance: exa-measure-report-summary-alerts-grid
InstanceOf: McaMeasureReportSummary
Usage: #example
Title: "一个网格的预警 / Alerts of a grid"
Description: "群体预警报告中一个网格的预警；由这些数字与全体的数字可推知另一网格的少数人（数字为虚构）。 The alerts of a grid in a warning about a group; with those of all they tell of few in another grid. The figures are fictitious."
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
* subject = Reference(exa-location-grid-g0201-07)
* insert RaisedOfKind(0, high-risk-htn, 39, 42)
* group[0].extension[ofFew].valueBoolean = true
