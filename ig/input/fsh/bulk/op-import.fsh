Instance: op-import
InstanceOf: OperationDefinition
Usage: #definition
Title: "初始载入 / Initial load"
Description: "异步将一个目录的 NDJSON 载入空的服务器；期间不答复其他请求。 Loads in the background a folder of NDJSON into an empty server, which answers nothing else meanwhile."
* insert OperationIdentity(op-import, import)
* name = "McaImport"
* title = "初始载入 / Initial load"
* description = "异步将一个目录的 NDJSON 载入空的服务器；期间不答复其他请求。 Loads in the background a folder of NDJSON into an empty server, which answers nothing else meanwhile."
* affectsState = true
* insert OperationLevels(true, false, false)
* insert Takes(folder, 1, 1, string, [[服务器导入目录下的一个目录。]], [[A folder below the import folder of the server.]])
* insert Takes(validate, 0, 1, boolean, [[是否按规范校验，缺省为是。]], [[Whether each resource is checked against its profile; yes unless given.]])
* insert Answers(load, 1, 1, decimal, [[载入的编号。]], [[The number of the load.]])
* insert Answers(read, 1, 1, decimal, [[读取的行数。]], [[Lines that were read.]])
* insert Answers(loaded, 1, 1, decimal, [[载入的行数。]], [[Lines that are stored.]])
* insert Answers(rejected, 1, 1, decimal, [[被拒绝的行数。]], [[Lines that are not.]])
* insert AnswersParts(rejection, 0, *, [[被拒绝的行，至多1000行。]], [[The lines that are not stored, up to 1,000.]])
* insert AnswersPart(file, 1, 1, string, [[文件。]], [[The file.]])
* insert AnswersPart(line, 1, 1, decimal, [[行号，自1起。]], [[The line, from 1.]])
* insert AnswersPart(resource, 0, 1, string, [[资源，Type/id。]], [[The resource, Type/id.]])
* insert AnswersPart(rule, 1, 1, string, [[违反的规则。]], [[The rule that is broken.]])
* insert AnswersPart(place, 0, 1, string, [[元素。]], [[The element.]])
* insert AnswersPart(reason, 1, 1, string, [[原因。]], [[The reason.]])
