Instance: exa-measure-report-summary-signed
InstanceOf: McaMeasureReportSummary
Usage: #example
Title: "已签发的汇总报告 / A report that was signed off"
Description: "社区卫生服务中心保存并签发的2025年报告（数字为虚构）。 The centre's report of 2025, stored and signed off; the figures are fictitious."
* insert ManagedIn2025(summary)
* reporter = Reference(exa-organization-community-centre)
* identifier.system = "http://medalliance.example/fhir/naming/measure-report-no"
* identifier.value = "M01-2025-12999901MEXA00043W-A"
* extension[organization].valueReference = Reference(exa-organization-community-centre)
* extension[asOf].valueDateTime = "2026-01-05T08:59:58+08:00"
* extension[signedBy].valueReference = Reference(exa-role-public-health-administrator)
* extension[signedOn].valueDateTime = "2026-01-08T16:20:00+08:00"
* insert CountedInGroup(0, initial-population, 420)
* insert CountedInGroup(1, denominator, 412)
* insert CountedInGroup(2, numerator, 301)
* group.measureScore = 73.06 '%' "%"
