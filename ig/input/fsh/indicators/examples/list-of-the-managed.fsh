Instance: list-of-the-managed
InstanceOf: List
Usage: #inline
Title: "人群名单 / List of a population"
Description: "报告所附的名单。 The list within a report."
* status = #current
* mode = #snapshot
* entry.item = Reference(exa-patient-zhang-jianguo)
