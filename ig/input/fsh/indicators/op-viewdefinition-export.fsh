Instance: op-viewdefinition-export
InstanceOf: OperationDefinition
Usage: #definition
Title: "导出视图 / Export views"
Description: "异步按 SQL on FHIR 的视图定义，把调用者可见的资源导出为表格文件。 Writes views, by view definitions of SQL on FHIR, of the resources that the caller may see to files, in the background."
* insert OperationIdentity(op-viewdefinition-export, viewdefinition-export)
* name = "McaViewDefinitionExport"
* title = "导出视图 / Export views"
* description = "异步按 SQL on FHIR 的视图定义，把调用者可见的资源导出为表格文件。 Writes views, by view definitions of SQL on FHIR, of the resources that the caller may see to files, in the background."
* affectsState = false
* base = "http://sql-on-fhir.org/OperationDefinition/$viewdefinition-export"
* insert OperationLevels(true, false, false)
* insert TakesParts(view, 0, *, [[一个视图；地址已指明视图时不给。]], [[A view; not where the address names one.]])
* insert TakesPart(name, 0, 1, string, [[输出的名称，缺省为视图的名称。]], [[The name of what comes out, that of the view unless given.]])
* insert TakesPart(viewReference, 0, 1, Reference, [[服务器保存的视图定义：ViewDefinition/id 或其规范地址。]], [[A view definition of the server: ViewDefinition/id, or its canonical address.]])
* insert TakesPart(viewResource, 0, 1, Resource, [[随请求给出的视图定义。]], [[A view definition that comes with the request.]])
* insert Takes(clientTrackingId, 0, 1, string, [[调用者自己的编号，原样返回。]], [[The client's own number of it, which comes back.]])
* insert Takes(_format, 0, 1, code, [[输出格式：ndjson（缺省）、json、csv、parquet。]], [[The format: ndjson unless given, json, csv, parquet.]])
* insert Takes(header, 0, 1, boolean, [[csv 是否有表头，缺省有。]], [[Whether csv has a header; it has unless told otherwise.]])
* insert Takes(patient, 0, *, Reference, [[只取这些居民的资源。]], [[Only what is of these residents.]])
* insert Takes(group, 0, 1, Reference, [[只取该人群成员的资源。]], [[Only what is of the members of this group.]])
* insert Takes(_since, 0, 1, instant, [[此时之后更新的。]], [[Changed after this.]])
* insert Answers(exportId, 1, 1, string, [[导出的编号。]], [[The number of the export.]])
* insert Answers(status, 1, 1, code, [[进度：accepted、in-progress、completed。]], [[How far it is: accepted, in-progress, completed.]])
* insert Answers(location, 1, 1, uri, [[查询进度的地址。]], [[Where to ask how far it is.]])
* insert Answers(exportStartTime, 0, 1, instant, [[导出的是此时已提交的数据。]], [[What was committed then is exported.]])
* insert Answers(exportEndTime, 0, 1, instant, [[完成的时间。]], [[When it ended.]])
* insert Answers(exportDuration, 0, 1, integer, [[用时，秒。]], [[How long it took, in seconds.]])
* insert AnswersParts(output, 0, *, [[一个视图的输出。]], [[What came of a view.]])
* insert AnswersPart(name, 1, 1, string, [[名称。]], [[Its name.]])
* insert AnswersPart(location, 1, *, uri, [[文件的地址。]], [[Where its files are.]])
