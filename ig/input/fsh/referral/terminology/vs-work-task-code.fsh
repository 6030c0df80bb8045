ValueSet: McaWorkTaskCodeVS
Id: vs-work-task-code
Title: "工作任务类型 / Kinds of work task"
Description: "转诊以外的工作任务类型。 The kinds of task outside a referral."
* insert Published
* McaTaskCodeCS#followup-due
* McaTaskCodeCS#high-risk-followup
* McaTaskCodeCS#rx-review
* McaTaskCodeCS#longrx-renewal
* McaTaskCodeCS#unmanaged-patient
* McaTaskCodeCS#alert-ack
* McaTaskCodeCS#plan-confirm
* McaTaskCodeCS#annual-exam-due
* McaTaskCodeCS#data-quality-fix
* McaTaskCodeCS#merge-review
