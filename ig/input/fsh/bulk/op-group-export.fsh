Instance: op-group-export
InstanceOf: OperationDefinition
Usage: #definition
Title: "人群导出 / Export a group"
Description: "异步导出一个人群的数据；疾控取去标识人群。 Exports in the background the data of a group; the CDC takes de-identified groups."
* insert OperationIdentity(op-group-export, export)
* name = "McaGroupExport"
* title = "人群导出 / Export a group"
* description = "异步导出一个人群的数据；疾控取去标识人群。 Exports in the background the data of a group; the CDC takes de-identified groups."
* affectsState = false
* base = "http://hl7.org/fhir/uv/bulkdata/OperationDefinition/group-export"
* resource[0] = #Group
* insert OperationLevels(false, false, true)
* insert TakesOfExport
