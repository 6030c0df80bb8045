CodeSystem: McaTaskOutputCS
Id: mca-task-output
Title: "任务产出类型 / Kinds of task output"
Description: "转诊任务产出的种类。 What a task of a referral gives out."
* insert OwnCodeSystem
* #appointment "预约"
* #appointment insert En([[Appointment]])
* #arrived-encounter "到诊就诊记录"
* #arrived-encounter insert En([[Encounter of arrival]])
* #interim-report "阶段报告"
* #interim-report insert En([[Interim report]])
* #feedback-document "回执文书"
* #feedback-document insert En([[Feedback document]])
* #down-referral "下转单"
* #down-referral insert En([[Down-referral]])
* #medication-plan "用药方案"
* #medication-plan insert En([[Medication plan]])
* #followup-plan "随访方案"
* #followup-plan insert En([[Follow-up plan]])
* #tracking-outcome "追踪结果"
* #tracking-outcome insert En([[Tracking outcome]])
* #outcome-note "结局说明"
* #outcome-note insert En([[Outcome note]])
