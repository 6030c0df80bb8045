Instance: exa-measure-report-individual-minimal
InstanceOf: McaMeasureReportIndividual
Usage: #example
Title: "最简个人报告 / Minimal individual report"
Description: "只有必填元素的个人报告。 An individual report with nothing but what is required."
* insert ManagedIn2025(individual)
* subject = Reference(exa-patient-zhang-jianguo)
* insert CountedInGroup(0, initial-population, 1)
