Instance: cm-next-action-text
InstanceOf: ConceptMap
Usage: #definition
Title: "下一步管理措施文字 / Words of the next action"
Description: "下一步管理措施的写法到代码。 The ways exports write the next action to its codes."
* insert IntakeMap(cm-next-action-text, CmNextActionText)
* title = "下一步管理措施文字 / Words of the next action"
* description = "下一步管理措施的写法到代码。 The ways exports write the next action to its codes."
* insert From(http://medalliance.example/fhir/source/followup-words, http://medalliance.example/fhir/CodeSystem/mca-next-action)
* insert Same([[1]], 1)
* insert Same([[常规随访]], 1)
* insert Same([[2]], 2)
* insert Same([[2周随访]], 2)
* insert Same([[两周随访]], 2)
* insert Same([[第1次控制不满意2周随访]], 2)
* insert Same([[第一次控制不满意2周随访]], 2)
* insert Same([[3]], 3)
* insert Same([[转诊随访]], 3)
* insert Same([[两次控制不满意转诊随访]], 3)
* insert Same([[4]], 4)
* insert Same([[紧急转诊]], 4)
* insert NoMatch([[转诊]], [[没有说明是转诊随访还是紧急转诊。 It does not say whether a referral with follow-up or an urgent one.]])
