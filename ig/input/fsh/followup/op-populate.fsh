Instance: op-populate
InstanceOf: OperationDefinition
Usage: #definition
Title: "预填随访表 / Populate a form"
Description: "按表内表达式与居民档案预填随访表。 Fills in what the record knows, as the expressions of the form say."
* insert OperationIdentity(op-populate, populate)
* name = "McaPopulate"
* title = "预填随访表 / Populate a form"
* description = "按表内表达式与居民档案预填随访表。 Fills in what the record knows, as the expressions of the form say."
* affectsState = false
* base = "http://hl7.org/fhir/uv/sdc/OperationDefinition/Questionnaire-populate"
* resource[0] = #Questionnaire
* insert OperationLevels(false, true, true)
* insert Takes(identifier, 0, 1, Identifier, [[按标识符指明随访表。]], [[The form by an identifier.]])
* insert Takes(canonical, 0, 1, uri, [[按 canonical|版本 指明随访表；在实例上调用时省略。]], [[The form by canonical|version; left out when called on one.]])
* insert Takes(questionnaire, 0, 1, Resource, [[随访表本身。]], [[The form itself.]])
* insert Takes(subject, 1, 1, Reference, [[填表的居民。]], [[The resident.]])
* insert TakesParts(context, 0, *, [[启动上下文。]], [[What the program that opens the form hands over.]])
* insert TakesPart(name, 1, 1, string, [[上下文名，如 patient、task。]], [[Its name, such as patient or task.]])
* insert TakesPart(content, 1, *, Reference, [[资源。]], [[The resource.]])
* insert Takes(local, 0, 1, boolean, [[使用服务器上的数据。]], [[Use what the server holds.]])
* insert Answers(response, 1, 1, Resource, [[in-progress 状态的填写结果。]], [[A response in progress.]])
* insert Answers(issues, 0, 1, OperationOutcome, [[不能预填的项目。]], [[What could not be filled in.]])
