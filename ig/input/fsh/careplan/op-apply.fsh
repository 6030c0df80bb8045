Instance: op-apply
InstanceOf: OperationDefinition
Usage: #definition
Title: "应用管理规程 / Apply a plan definition"
Description: "按管理规程与级别为居民制定方案、目标与随访安排；专科医师制定的是建议，另建确认任务。 Makes a resident's care plan, goals and schedule by a plan definition and the tier; what a specialist makes is a proposal, with the task to confirm it."
* insert OperationIdentity(op-apply, apply)
* name = "McaApply"
* title = "应用管理规程 / Apply a plan definition"
* description = "按管理规程与级别为居民制定方案、目标与随访安排；专科医师制定的是建议，另建确认任务。 Makes a resident's care plan, goals and schedule by a plan definition and the tier; what a specialist makes is a proposal, with the task to confirm it."
* affectsState = true
* base = "http://hl7.org/fhir/OperationDefinition/PlanDefinition-apply"
* resource[0] = #PlanDefinition
* insert OperationLevels(false, false, true)
* insert Takes(subject, 1, 1, string, [[居民，如 Patient/1。]], [[The resident, such as Patient/1.]])
* insert Takes(practitioner, 1, 1, string, [[制定人，如 PractitionerRole/1。]], [[Who makes it, such as PractitionerRole/1.]])
* insert Takes(tier, 0, 1, code, [[管理级别；省略时为专项档案的级别。]], [[The tier; that of the enrolment unless given.]])
* insert BoundTo(McaTierVS)
* insert Takes(store, 0, 1, boolean, [[为真时保存；缺省只返回。]], [[Whether it is stored; only answered unless true.]])
* insert Answers(return, 1, 1, CarePlan, [[方案；未保存时目标为其所含资源。]], [[The plan; its goals are contained in it when it is not stored.]])
