Instance: cm-next-action-to-priority
InstanceOf: ConceptMap
Usage: #definition
Title: "下一步管理措施到优先级 / Next action to priority"
Description: "随访表所记转诊的优先级。 The priority of a referral that a follow-up form records."
* insert IntakeMap(cm-next-action-to-priority, CmNextActionToPriority)
* title = "下一步管理措施到优先级 / Next action to priority"
* description = "随访表所记转诊的优先级。 The priority of a referral that a follow-up form records."
* insert From(http://medalliance.example/fhir/CodeSystem/mca-next-action, http://hl7.org/fhir/request-priority)
* insert Near([[1]], routine, inexact, [[表上另填了转诊，措施本身不是转诊。 The form records a referral though the action is none.]])
* insert Near([[2]], routine, inexact, [[表上另填了转诊，措施本身不是转诊。 The form records a referral though the action is none.]])
* insert Same([[3]], routine)
* insert Same([[4]], urgent)
