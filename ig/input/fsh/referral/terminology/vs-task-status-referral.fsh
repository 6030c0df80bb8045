ValueSet: McaReferralTaskStatusVS
Id: vs-task-status-referral
Title: "转诊任务状态 / Status of a referral task"
Description: "转诊任务所用的状态：R4全部任务状态，ready除外。 The statuses of a referral task: every R4 task status but ready."
* insert Published
* $TaskStatus#draft
* $TaskStatus#requested
* $TaskStatus#received
* $TaskStatus#accepted
* $TaskStatus#rejected
* $TaskStatus#in-progress
* $TaskStatus#on-hold
* $TaskStatus#completed
* $TaskStatus#cancelled
* $TaskStatus#failed
* $TaskStatus#entered-in-error
