Extension: ObservationSource
Id: observation-source
Title: "数据来源方式 / How the value came in"
Description: "设备采集、人工录入或系统导入。 Whether a device, a person or an import brought the value."
Context: Observation
* insert Published
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from McaObservationSourceVS (required)
