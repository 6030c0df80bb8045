Instance: op-viewdefinition-run
InstanceOf: OperationDefinition
Usage: #definition
Title: "运行视图 / Run a view"
Description: "按 SQL on FHIR 的视图定义，把调用者可见的资源或随请求给出的资源转成表格。 Makes a table of the resources that the caller may see, or of those that come with the request, by a view definition of SQL on FHIR."
* insert OperationIdentity(op-viewdefinition-run, viewdefinition-run)
* name = "McaViewDefinitionRun"
* title = "运行视图 / Run a view"
* description = "按 SQL on FHIR 的视图定义，把调用者可见的资源或随请求给出的资源转成表格。 Makes a table of the resources that the caller may see, or of those that come with the request, by a view definition of SQL on FHIR."
* affectsState = false
* base = "http://sql-on-fhir.org/OperationDefinition/$viewdefinition-run"
* insert OperationLevels(true, false, false)
* insert Takes(viewReference, 0, 1, Reference, [[服务器保存的视图定义：ViewDefinition/id 或其规范地址。]], [[A view definition of the server: ViewDefinition/id, or its canonical address.]])
* insert Takes(viewResource, 0, 1, Resource, [[随请求给出的视图定义。]], [[A view definition that comes with the request.]])
* insert Takes(resource, 0, *, Resource, [[随请求给出的资源，代替服务器的数据。]], [[Resources that come with the request, in place of what is stored.]])
* insert Takes(_format, 0, 1, code, [[输出格式：ndjson（缺省）、json、csv、parquet。]], [[The format: ndjson unless given, json, csv, parquet.]])
* insert Takes(header, 0, 1, boolean, [[csv 是否有表头，缺省有。]], [[Whether csv has a header; it has unless told otherwise.]])
* insert Takes(patient, 0, 1, Reference, [[只取该居民的资源。]], [[Only what is of this resident.]])
* insert Takes(group, 0, 1, Reference, [[只取该人群成员的资源。]], [[Only what is of the members of this group.]])
* insert Takes(_since, 0, 1, instant, [[此时之后更新的。]], [[Changed after this.]])
* insert Takes(_limit, 0, 1, integer, [[最多行数。]], [[At most so many rows.]])
