CodeSystem: McaTaskInputCS
Id: mca-task-input
Title: "任务输入类型 / Kinds of task input"
Description: "转诊任务所附资料的种类。 What is handed to a task of a referral."
* insert OwnCodeSystem
* #referral-document "转诊文书"
* #referral-document insert En([[Referral document]])
* #consent "知情同意"
* #consent insert En([[Consent]])
* #preferred-time "期望就诊时间"
* #preferred-time insert En([[Preferred time]])
* #additional-info "补充资料"
* #additional-info insert En([[Additional information]])
