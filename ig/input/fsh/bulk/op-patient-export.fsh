Instance: op-patient-export
InstanceOf: OperationDefinition
Usage: #definition
Title: "居民导出 / Export residents"
Description: "异步导出调用者可见的居民数据，或其中一位、几位的数据。 Exports in the background the data of residents that the caller may see, or of some of them."
* insert OperationIdentity(op-patient-export, export)
* name = "McaPatientExport"
* title = "居民导出 / Export residents"
* description = "异步导出调用者可见的居民数据，或其中一位、几位的数据。 Exports in the background the data of residents that the caller may see, or of some of them."
* affectsState = false
* base = "http://hl7.org/fhir/uv/bulkdata/OperationDefinition/patient-export"
* resource[0] = #Patient
* insert OperationLevels(false, true, true)
* insert TakesOfExport
* insert Takes(patient, 0, *, Reference, [[只导出这些居民；只用于类型一级。]], [[These residents only; on the type, not on one resident.]])
* insert RefersTo(McaPatient)
