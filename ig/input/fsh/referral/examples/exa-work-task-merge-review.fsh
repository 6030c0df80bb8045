Instance: exa-work-task-merge-review
InstanceOf: McaWorkTask
Usage: #example
Title: "档案合并核对任务 / Records to compare"
Description: "医院的合并消息（ADT^A40）称两份档案属同一人，由协调中心核对。 A hospital's merge message (ADT^A40) says that two records are of one person; the coordination centre compares them."
* identifier.system = "http://medalliance.example/fhir/naming/merge-review"
* identifier.value = "6f1d5e0b0c9a4a3f8b7e2d1c0f9e8d7c6b5a49382716051423324150617283a4"
* status = #requested
* intent = #order
* code = McaTaskCodeCS#merge-review "档案合并核对"
* focus = Reference(exa-patient-minimal)
* for = Reference(exa-patient-zhang-jianguo)
* authoredOn = "2025-04-24T10:10:00+08:00"
* lastModified = "2025-04-24T10:10:00+08:00"
* requester = Reference(exa-organization-county-hospital)
