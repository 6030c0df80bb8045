Instance: exa-measure-report-summary-minimal
InstanceOf: McaMeasureReportSummary
Usage: #example
Title: "最简汇总报告 / Minimal summary report"
Description: "只有必填元素的汇总报告。 A summary report with nothing but what is required."
* insert ManagedIn2025(summary)
* extension[organization].valueReference = Reference(exa-organization-community-centre)
* insert CountedInGroup(0, initial-population, 420)
