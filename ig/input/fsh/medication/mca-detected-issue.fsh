Profile: McaDetectedIssue
Parent: DetectedIssue
Id: mca-detected-issue
Title: "发现的问题 / Detected issue"
Description: "处方审核或数据质量检查发现的一个问题：类别、内容、涉及的资源与处理措施。 One issue that the review of a prescription or a quality check found: its kind, what it is, the resources it is about and what was done."
* insert PublishedProfile
* identifier MS
* status MS
* code 1..1 MS
* code from McaDetectedIssueCodeVS (extensible)
* code.coding ^slicing.discriminator.type = #value
* code.coding ^slicing.discriminator.path = "system"
* code.coding ^slicing.rules = #open
* code.coding contains kind 1..1 MS and rxIssue 0..1 and dataQuality 0..1
* code.coding[kind].system 1..1
* code.coding[kind].system = "http://medalliance.example/fhir/CodeSystem/mca-issue-kind"
* code.coding[kind].code 1..1
* code.coding[kind] from McaIssueKindVS (required)
* code.coding[kind] ^short = "类别 / Kind"
* code.coding[rxIssue].system 1..1
* code.coding[rxIssue].system = "http://medalliance.example/fhir/CodeSystem/mca-rx-issue"
* code.coding[rxIssue] from McaRxIssueVS (required)
* code.coding[dataQuality].system 1..1
* code.coding[dataQuality].system = "http://medalliance.example/fhir/CodeSystem/mca-data-quality"
* code.coding[dataQuality] from McaDataQualityVS (required)
* severity MS
* patient 1..1 MS
* patient only Reference(McaPatient)
* identified[x] MS
* author only Reference(McaPractitionerRole or McaPractitioner or Device)
* implicated 1..* MS
* detail MS
* mitigation MS
* obeys mca-di-1
