Instance: exa-measure-report-summary-census
InstanceOf: McaMeasureReportSummary
Usage: #example
Title: "以普查人数为分母的汇总报告 / A summary whose denominator is a census"
Description: "老年人健康管理率，分母为普查的65岁及以上人数。 The elderly examined, of those of 65 or older whom a census counted."
* status = #complete
* type = #summary
* measure = "http://medalliance.example/fhir/Measure/mca-m26|0.1.0"
* date = "2026-01-10T09:00:00+08:00"
* period.start = "2025-01-01"
* period.end = "2025-12-31"
* reporter = Reference(exa-organization-community-centre)
* improvementNotation = $ImprovementNotation#increase
* extension[organization].valueReference = Reference(exa-organization-community-centre)
* extension[asOf].valueDateTime = "2026-01-10T09:00:00+08:00"
* extension[census].valuePositiveInt = 1200
* insert CountedInGroup(0, initial-population, 1200)
* insert CountedInGroup(1, denominator, 1200)
* insert CountedInGroup(2, numerator, 930)
* group.measureScore = 77.5 '%' "%"
