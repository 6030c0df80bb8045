Instance: exa-measure-report-summary-corrected
InstanceOf: McaMeasureReportSummary
Usage: #example
Title: "更正的汇总报告 / A corrected summary report"
Description: "补录随访后更正已签发报告的新报告，尚未签发。 The report that corrects the one signed off, after visits were entered late; not signed off yet."
* insert ManagedIn2025(summary)
* reporter = Reference(exa-organization-community-centre)
* identifier.system = "http://medalliance.example/fhir/naming/measure-report-no"
* identifier.value = "M01-2025-12999901MEXA00043W-A"
* extension[organization].valueReference = Reference(exa-organization-community-centre)
* extension[asOf].valueDateTime = "2026-01-12T09:10:02+08:00"
* extension[replaces].valueReference = Reference(exa-measure-report-summary-signed)
* extension[withDenials].valueBoolean = true
* insert CountedInGroup(0, initial-population, 420)
* insert CountedInGroup(1, denominator, 412)
* insert CountedInGroup(2, numerator, 305)
* group.measureScore = 74.03 '%' "%"
