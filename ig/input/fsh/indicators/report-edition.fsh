Extension: ReportEdition
Id: report-edition
Title: "指南及版本 / Guideline and edition"
Description: "指标所依据的指南及版本。 The guideline that the indicator follows, with its edition."
Context: MeasureReport
* insert Published
* value[x] 1..1
* value[x] only string
