Instance: op-transition
InstanceOf: OperationDefinition
Usage: #definition
Title: "变更转诊状态 / Move a referral task"
Description: "按状态表变更转诊任务；须带 If-Match。不合法的变更以422、角色不符以403、版本过期以412拒绝。 Moves a referral task as the table of transitions allows; needs If-Match. An illegal move is refused with 422, a wrong role with 403, an old version with 412."
* insert OperationIdentity(op-transition, transition)
* name = "McaTransition"
* title = "变更转诊状态 / Move a referral task"
* description = "按状态表变更转诊任务；须带 If-Match。不合法的变更以422、角色不符以403、版本过期以412拒绝。 Moves a referral task as the table of transitions allows; needs If-Match. An illegal move is refused with 422, a wrong role with 403, an old version with 412."
* affectsState = true
* resource[0] = #Task
* insert OperationLevels(false, false, true)
* insert Takes(toStatus, 1, 1, code, [[变更后的任务状态。]], [[The status to reach.]])
* insert BoundTo(McaReferralTaskStatusVS)
* insert Takes(businessStatus, 0, 1, code, [[变更后的业务状态，须属于该任务状态。]], [[The business status to reach; it belongs to the status.]])
* insert BoundTo(McaReferralBusinessStatusVS)
* insert Takes(reason, 0, 1, CodeableConcept, [[原因：拒绝、取消、失败、挂起与作废时必填。]], [[The reason: required to reject, cancel, fail, hold or void.]])
* insert BoundTo(McaTaskStatusReasonVS)
* insert Takes(note, 0, 1, string, [[说明，追加到任务的备注。]], [[A remark, added to the notes of the task.]])
* insert Takes(actor, 0, 1, Reference, [[办理人；缺省为调用者。]], [[Who acts; the caller unless given.]])
* insert RefersTo(McaPractitionerRole)
* insert TakesParts(output, 0, *, [[随变更给出的产出，如到诊就诊、反馈文书、下转申请。]], [[What the move brings: the visit, the feedback, the down-referral.]])
* insert TakesPart(type, 1, 1, code, [[产出的类型(mca-task-output)。]], [[The kind of output (mca-task-output).]])
* insert TakesPart(value, 1, 1, Reference, [[产出的资源。]], [[The resource.]])
* insert TakesParts(input, 0, *, [[补充的资料(T17)。]], [[Information that is added (T17).]])
* insert TakesPart(type, 1, 1, code, [[资料的类型(mca-task-input)。]], [[The kind of information (mca-task-input).]])
* insert TakesPart(value, 1, 1, Reference, [[资料。]], [[The resource.]])
* insert Answers(return, 1, 1, Task, [[变更后的任务。]], [[The task after the move.]])
