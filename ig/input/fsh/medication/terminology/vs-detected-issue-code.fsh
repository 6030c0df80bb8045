ValueSet: McaDetectedIssueCodeVS
Id: vs-detected-issue-code
Title: "问题代码 / Codes of detected issues"
Description: "处方问题与数据质量问题。 Prescription issues and data-quality issues."
* insert Published
* include codes from system McaIssueKindCS
* include codes from system McaRxIssueCS
* include codes from system McaDataQualityCS
