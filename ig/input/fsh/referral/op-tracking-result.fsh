Instance: op-tracking-result
InstanceOf: OperationDefinition
Usage: #definition
Title: "登记追踪结果 / Record the outcome of tracking"
Description: "在追踪任务上登记到位或不到位，并完成该任务。 Records on a tracking task whether the resident arrived, and completes it."
* insert OperationIdentity(op-tracking-result, tracking-result)
* name = "McaTrackingResult"
* title = "登记追踪结果 / Record the outcome of tracking"
* description = "在追踪任务上登记到位或不到位，并完成该任务。 Records on a tracking task whether the resident arrived, and completes it."
* affectsState = true
* resource[0] = #Task
* insert OperationLevels(false, false, true)
* insert Takes(outcome, 1, 1, code, [[到位情况。]], [[Whether the resident arrived.]])
* insert BoundTo(McaReferralOutcomeVS)
* insert Takes(date, 1, 1, dateTime, [[得到结果的日期。]], [[When that was found.]])
* insert Takes(response, 0, 1, Reference, [[转诊2周追踪表的填写结果。]], [[The filled-in tracking form.]])
* insert RefersTo(McaFormResponse)
* insert Takes(note, 0, 1, string, [[说明。]], [[A remark.]])
* insert Answers(return, 1, 1, Task, [[完成的追踪任务。]], [[The completed tracking task.]])
