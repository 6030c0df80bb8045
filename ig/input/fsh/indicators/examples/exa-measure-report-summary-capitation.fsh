Instance: exa-measure-report-summary-capitation
InstanceOf: McaMeasureReportSummary
Usage: #example
Title: "按人头打包付费结余 / Surplus of the capitation budget"
Description: "2024年医保总额预算、结余与考核后留用（单位：元）：预算3.85亿，结余551.12万，留用518.04万，留用率94%。 Budget, surplus and what was retained after assessment for 2024, in yuan; no individual data."
* status = #complete
* type = #summary
* measure = "http://medalliance.example/fhir/Measure/M30|0.1.0"
* identifier.system = "http://medalliance.example/fhir/naming/measure-report-no"
* identifier.value = "M30-2024-12999901MEXA00043W"
* extension[organization].valueReference = Reference(exa-organization-community-centre)
* date = "2025-03-31"
* reporter = Reference(exa-organization-cdc)
* period.start = "2024-01-01"
* period.end = "2024-12-31"
* group.code.text = "结余留用率"
* insert CountedInGroup(0, initial-population, 385000000)
* insert CountedInGroup(1, denominator, 5511200)
* insert CountedInGroup(2, numerator, 5180400)
* group.measureScore = 94.0 '%' "%"
