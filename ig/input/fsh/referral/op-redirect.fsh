Instance: op-redirect
InstanceOf: OperationDefinition
Usage: #definition
Title: "改派转诊 / Redirect a referral task"
Description: "转诊中心把转诊改派给另一机构：原任务以改派拒绝，另建指向原任务的新任务。 The coordination centre sends a referral on: the task is rejected as redirected, and a new one names it."
* insert OperationIdentity(op-redirect, redirect)
* name = "McaRedirect"
* title = "改派转诊 / Redirect a referral task"
* description = "转诊中心把转诊改派给另一机构：原任务以改派拒绝，另建指向原任务的新任务。 The coordination centre sends a referral on: the task is rejected as redirected, and a new one names it."
* affectsState = true
* resource[0] = #Task
* insert OperationLevels(false, false, true)
* insert Takes(owner, 1, 1, Reference, [[新的承接方。]], [[The new owner.]])
* insert RefersTo(McaOrganization)
* insert RefersTo(McaHealthcareService)
* insert Takes(reason, 1, 1, CodeableConcept, [[原因。]], [[The reason.]])
* insert BoundTo(McaRejectReasonVS)
* insert Takes(note, 0, 1, string, [[说明。]], [[A remark.]])
* insert Answers(return, 1, 1, Task, [[承接方变更后的任务；改派时为新任务。]], [[The task with its new owner; after a redirect the new task.]])
