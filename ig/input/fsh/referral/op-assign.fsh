Instance: op-assign
InstanceOf: OperationDefinition
Usage: #definition
Title: "分派转诊 / Assign a referral task"
Description: "转诊中心把待分派的转诊交给一个机构或服务(T16)。 The coordination centre gives a referral that waits to an organisation or service (T16)."
* insert OperationIdentity(op-assign, assign)
* name = "McaAssign"
* title = "分派转诊 / Assign a referral task"
* description = "转诊中心把待分派的转诊交给一个机构或服务(T16)。 The coordination centre gives a referral that waits to an organisation or service (T16)."
* affectsState = true
* resource[0] = #Task
* insert OperationLevels(false, false, true)
* insert Takes(owner, 1, 1, Reference, [[新的承接方。]], [[The new owner.]])
* insert RefersTo(McaOrganization)
* insert RefersTo(McaHealthcareService)
* insert Takes(reason, 0, 1, CodeableConcept, [[原因。]], [[The reason.]])
* insert BoundTo(McaRejectReasonVS)
* insert Takes(note, 0, 1, string, [[说明。]], [[A remark.]])
* insert Answers(return, 1, 1, Task, [[承接方变更后的任务；改派时为新任务。]], [[The task with its new owner; after a redirect the new task.]])
