Instance: op-submit-referral
InstanceOf: OperationDefinition
Usage: #definition
Title: "提交转诊 / Submit a referral"
Description: "一次提交转诊申请及其资料；服务器在同一事务中建立转诊任务，上转另建2周追踪任务。同一转诊单号重复提交时返回原结果。 Submits a referral with its documents; in one transaction the server makes the task, and for an up-referral the tracking task. Sent again under the same placer number it answers as before."
* insert OperationIdentity(op-submit-referral, submit-referral)
* name = "McaSubmitReferral"
* title = "提交转诊 / Submit a referral"
* description = "一次提交转诊申请及其资料；服务器在同一事务中建立转诊任务，上转另建2周追踪任务。同一转诊单号重复提交时返回原结果。 Submits a referral with its documents; in one transaction the server makes the task, and for an up-referral the tracking task. Sent again under the same placer number it answers as before."
* comment = "重复的转诊(24小时内同一居民、类别与机构)以409拒绝。 A duplicate (same resident, category and organisation within 24 hours) is refused with 409."
* affectsState = true
* resource[0] = #ServiceRequest
* insert OperationLevels(false, true, false)
* insert Takes(referral, 1, 1, Bundle, [[collection 类型：第一个条目为草稿状态的转诊申请，其后为转诊文书与支持资料。]], [[Of type collection: first the referral request as a draft, then the referral document and what supports it.]])
* insert Takes(consent, 0, 1, Reference, [[居民对转诊共享资料的同意。]], [[The resident's consent to sharing the documents.]])
* insert Answers(return, 1, 1, Bundle, [[已生效的转诊申请、转诊任务与追踪任务；下转时接收机构未备的药品以OperationOutcome警告并给出替代。]], [[The request, now active, the task and the tracking task; of a down-referral an OperationOutcome warns of medicines that the receiver does not stock and names substitutes.]])
