CodeSystem: McaTaskCodeCS
Id: mca-task-code
Title: "任务类型 / Kinds of task"
Description: "协同工作任务的类型。 The kinds of task in shared care."
* insert OwnCodeSystem
* #referral-fulfil "执行转诊"
* #referral-fulfil insert En([[Fulfil a referral]])
* #referral-tracking "转诊2周追踪"
* #referral-tracking insert En([[Track a referral within two weeks]])
* #abort "请求中止"
* #abort insert En([[Ask to abort a task]])
* #followup-due "应随访"
* #followup-due insert En([[Follow-up due]])
* #high-risk-followup "高危人群随访"
* #high-risk-followup insert En([[Follow up a high-risk finding]])
* #rx-review "处方审核"
* #rx-review insert En([[Review a prescription]])
* #longrx-renewal "长期处方续方评估"
* #longrx-renewal insert En([[Assess a long prescription before it runs out]])
* #unmanaged-patient "未纳管患者"
* #unmanaged-patient insert En([[Patient not yet managed]])
* #alert-ack "预警处理"
* #alert-ack insert En([[Deal with an alert]])
* #plan-confirm "方案确认"
* #plan-confirm insert En([[Confirm a care plan]])
* #annual-exam-due "应年度体检"
* #annual-exam-due insert En([[Yearly examination due]])
* #data-quality-fix "数据质量整改"
* #data-quality-fix insert En([[Mend a data quality fault]])
* #merge-review "档案合并核对"
* #merge-review insert En([[Compare two records that may be of one person]])
