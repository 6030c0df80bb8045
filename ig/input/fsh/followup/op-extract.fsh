Instance: op-extract
InstanceOf: OperationDefinition
Usage: #definition
Title: "提取随访数据 / Extract from a response"
Description: "把随访记录变为观察、就诊等资源；再次提取时更新同一批资源。 Turns a response into observations, the visit and more; done again it updates the same resources."
* insert OperationIdentity(op-extract, extract)
* name = "McaExtract"
* title = "提取随访数据 / Extract from a response"
* description = "把随访记录变为观察、就诊等资源；再次提取时更新同一批资源。 Turns a response into observations, the visit and more; done again it updates the same resources."
* affectsState = true
* base = "http://hl7.org/fhir/uv/sdc/OperationDefinition/QuestionnaireResponse-extract"
* resource[0] = #QuestionnaireResponse
* insert OperationLevels(false, true, true)
* insert Takes(questionnaire-response, 0, 1, Resource, [[要提取的填写结果；在实例上调用时省略。]], [[The response; left out when called on one.]])
* insert Takes(store, 0, 1, boolean, [[为真时在同一事务中保存提取结果。]], [[When true, what is extracted is stored in one transaction.]])
* insert Answers(return, 1, 1, Resource, [[transaction Bundle；观察的标识符为随访编号#linkId。保存时为该事务的答复。]], [[A transaction Bundle; observations are identified by follow-up number#linkId. When it was stored, the answer of the transaction.]])
* insert Answers(issues, 0, 1, OperationOutcome, [[不能提取的答案，与规则不符的结论，建议的转诊与疑似复制的数值。]], [[Answers that could not be extracted, conclusions that the rules do not share, the referral proposed, values that seem copied.]])
