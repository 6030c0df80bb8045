Instance: exa-detected-issue-minimal
InstanceOf: McaDetectedIssue
Usage: #example
Title: "最简问题记录 / Minimal detected issue"
Description: "只有必填元素的问题记录。 A detected issue with nothing but what is required."
* status = #final
* code.coding[kind] = McaIssueKindCS#data-quality
* code.coding[dataQuality] = McaDataQualityCS#copied
* patient = Reference(exa-patient-zhang-jianguo)
* implicated = Reference(exa-followup-response-htn)
