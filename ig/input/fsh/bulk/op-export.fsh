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
* insert Takes(_outputFormat, 0, 1, string, [[输出格式，缺省 application/fhir+ndjson。]], [[The format, application/fhir+ndjson unless given.]])
* insert Takes(_since, 0, 1, instant, [[此时之后更新的。]], [[Changed after this.]])
* insert Takes(_type, 0, *, string, [[资源类型，以逗号分隔。]], [[Types, separated by commas.]])
* insert Takes(_elements, 0, *, string, [[元素。]], [[Elements.]])
* insert Takes(_typeFilter, 0, *, string, [[检索条件。]], [[Search criteria.]])
