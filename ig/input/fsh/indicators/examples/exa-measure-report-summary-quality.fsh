Instance: exa-measure-report-summary-quality
InstanceOf: McaMeasureReportSummary
Usage: #example
Title: "社区卫生服务中心的数据质量 / Data quality of the community centre"
Description: "社区卫生服务中心2025年的数据质量：每条规则一组（数字为虚构）。 The data quality of the community centre in 2025, a group for each rule; the figures are fictitious."
* status = #complete
* type = #summary
* measure = "http://medalliance.example/fhir/Measure/mca-data-quality|0.1.0"
* date = "2026-01-05T09:00:00+08:00"
* reporter = Reference(exa-organization-community-centre)
* period.start = "2025-01-01"
* period.end = "2025-12-31"
* improvementNotation = $ImprovementNotation#decrease
* extension[organization].valueReference = Reference(exa-organization-community-centre)
* extension[asOf].valueDateTime = "2026-01-05T08:59:58+08:00"
* insert CheckedByRule(0, DQ01, 4200, 231, 5.5)
* insert CheckedByRule(1, DQ05, 1640, 41, 2.5)
* insert CheckedByRule(2, DQ27, 1599, 24, 1.5)
