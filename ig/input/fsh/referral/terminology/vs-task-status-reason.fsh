ValueSet: McaTaskStatusReasonVS
Id: vs-task-status-reason
Title: "任务状态原因 / Reasons for a task status"
Description: "拒接、取消、失败或挂起任务时给出的原因。 The reason given when a task is declined, cancelled, failed or put on hold."
* insert Published
* include codes from system McaRejectReasonCS
* include codes from system McaCancelReasonTaskCS
