Instance: op-export
InstanceOf: OperationDefinition
Usage: #definition
Title: "系统导出 / Export everything"
Description: "异步导出调用者可见的全部数据。 Exports in the background all that the caller may see."
* insert OperationIdentity(op-export, export)
* name = "McaExport"
* title = "系统导出 / Export everything"
* description = "异步导出调用者可见的全部数据。 Exports in the background all that the caller may see."
* affectsState = false
* base = "http://hl7.org/fhir/uv/bulkdata/OperationDefinition/export"
* insert OperationLevels(true, false, false)
* insert TakesOfExport
