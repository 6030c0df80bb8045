Instance: op-extract
InstanceOf: OperationDefinition
Usage: #definition
Title: "提取随访数据 / Extract from a response"
Description: "把随访记录变为观察、就诊等资源；再次提取时更新同一批资源。 Turns a response into observations, the visit and more; done again it updates the same resources."
* insert OperationIdentity(op-extract, extract)
* name = "McaExtract"
* title = "提取随访数据 / Extract from a response"
* description = "把随访记录变为观察、就诊等资源；再次提取时更新同一批资源。 Turns a response into observations, the visit and more; done again it updates the same resources."
* affectsState = false
* base = "http://hl7.org/fhir/uv/sdc/OperationDefinition/QuestionnaireResponse-extract"
* resource[0] = #QuestionnaireResponse
* insert OperationLevels(false, true, true)
* insert Takes(questionnaire-response, 0, 1, Resource, [[要提取的填写结果；在实例上调用时省略。]], [[The response; left out when called on one.]])
* insert Answers(return, 1, 1, Resource, [[transaction Bundle，尚未保存；观察的标识符为随访编号#linkId。]], [[A transaction Bundle that is not stored yet; observations are identified by follow-up number#linkId.]])
* insert Answers(issues, 0, 1, OperationOutcome, [[不能提取的答案。]], [[Answers that could not be extracted.]])
