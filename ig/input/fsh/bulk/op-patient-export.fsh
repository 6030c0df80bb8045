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
* insert Takes(_outputFormat, 0, 1, string, [[输出格式，缺省 application/fhir+ndjson。]], [[The format, application/fhir+ndjson unless given.]])
* insert Takes(_since, 0, 1, instant, [[此时之后更新的。]], [[Changed after this.]])
* insert Takes(_type, 0, *, string, [[资源类型，以逗号分隔。]], [[Types, separated by commas.]])
* insert Takes(_elements, 0, *, string, [[元素。]], [[Elements.]])
* insert Takes(_typeFilter, 0, *, string, [[检索条件。]], [[Search criteria.]])
* insert Takes(patient, 0, *, Reference, [[只导出这些居民；只用于类型一级。]], [[These residents only; on the type, not on one resident.]])
* insert RefersTo(McaPatient)
