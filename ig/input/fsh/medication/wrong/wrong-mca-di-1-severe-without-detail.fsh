Instance: wrong-mca-di-1-severe-without-detail
InstanceOf: McaDetectedIssue
Usage: #example
Title: "严重问题无内容 / Severe issue without detail"
Description: "严重问题没有写明内容。 The severe issue does not say what it is about."
* status = #final
* code.coding[kind] = McaIssueKindCS#rx-review
* severity = #high
* patient = Reference(exa-patient-zhang-jianguo)
* implicated = Reference(exa-medication-request-long-term)
