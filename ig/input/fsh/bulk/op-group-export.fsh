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
* insert Takes(_outputFormat, 0, 1, string, [[输出格式，缺省 application/fhir+ndjson。]], [[The format, application/fhir+ndjson unless given.]])
* insert Takes(_since, 0, 1, instant, [[此时之后更新的。]], [[Changed after this.]])
* insert Takes(_type, 0, *, string, [[资源类型，以逗号分隔。]], [[Types, separated by commas.]])
* insert Takes(_elements, 0, *, string, [[元素。]], [[Elements.]])
* insert Takes(_typeFilter, 0, *, string, [[检索条件。]], [[Search criteria.]])
