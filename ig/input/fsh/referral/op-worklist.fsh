Instance: op-worklist
InstanceOf: OperationDefinition
Usage: #definition
Title: "工作清单 / Worklist"
Description: "一个机构经办或发出的未结任务，附居民概要，先到期的在前。 The open tasks that an organisation owns or sent, with a summary of the resident, the earliest due first."
* insert OperationIdentity(op-worklist, worklist)
* name = "McaWorklist"
* title = "工作清单 / Worklist"
* description = "一个机构经办或发出的未结任务，附居民概要，先到期的在前。 The open tasks that an organisation owns or sent, with a summary of the resident, the earliest due first."
* affectsState = false
* resource[0] = #Organization
* insert OperationLevels(false, false, true)
* insert Takes(role, 0, 1, code, [[owner 为承接的，requester 为发出的；缺省两者。]], [[owner or requester; both unless given.]])
* insert Takes(code, 0, *, code, [[任务类型。]], [[Kinds of task.]])
* insert Takes(status, 0, *, code, [[任务状态；缺省为未结的。]], [[Statuses; the open ones unless given.]])
* insert Takes(due, 0, 1, date, [[到期日不晚于。]], [[Due on or before.]])
* insert Takes(below, 0, 1, boolean, [[包括下级机构。]], [[With the organisations below.]])
* insert Takes(_count, 0, 1, integer, [[每页条数。]], [[Entries on a page.]])
* insert Takes(_offset, 0, 1, integer, [[从第几条开始；next 链接会给出。]], [[From which entry on; the next link says it.]])
* insert Answers(return, 1, 1, Bundle, [[searchset：任务为命中，居民、转诊申请随附。]], [[A searchset: tasks as matches, residents and requests included.]])
