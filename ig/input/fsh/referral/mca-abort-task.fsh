Profile: McaAbortTask
Parent: Task
Id: mca-abort-task
Title: "中止请求任务 / Abort task"
Description: "到诊后转出方请求中止转诊任务；接收方同意后原任务方可取消。 The placer's request to abort a referral task after arrival; only when the receiving side agrees may that task be cancelled."
* insert PublishedProfile
* insert TaskOfReferral
* code 1..1 MS
* code = McaTaskCodeCS#abort
* focus only Reference(McaReferralTask)
* reasonCode 1..1 MS
* reasonCode from McaTaskStatusReasonVS (extensible)
