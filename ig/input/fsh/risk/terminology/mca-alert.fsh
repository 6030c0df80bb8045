CodeSystem: McaAlertCS
Id: mca-alert
Title: "预警内容 / Alerts"
Description: "预警的内容。 What an alert says."
* insert OwnCodeSystem
* #bp-emergency "血压危急值"
* #bp-emergency insert En([[Blood-pressure emergency]])
* #bp-uncontrolled-2 "血压连续两次控制不满意"
* #bp-uncontrolled-2 insert En([[Blood pressure uncontrolled twice]])
* #glu-emergency "血糖危急值"
* #glu-emergency insert En([[Glucose emergency]])
* #glu-uncontrolled-2 "血糖连续两次控制不满意"
* #glu-uncontrolled-2 insert En([[Glucose uncontrolled twice]])
* #vital-emergency "生命体征危急值"
* #vital-emergency insert En([[Emergency of other vital signs]])
* #hypo-repeat "反复低血糖"
* #hypo-repeat insert En([[Repeated hypoglycaemia]])
* #new-complication "新发并发症"
* #new-complication insert En([[New complication]])
* #high-risk-htn "高血压高危"
* #high-risk-htn insert En([[High risk of hypertension]])
* #high-risk-dm "糖尿病高危"
* #high-risk-dm insert En([[High risk of diabetes]])
* #overdue-followup "随访逾期"
* #overdue-followup insert En([[Follow-up overdue]])
* #lost-to-followup "失访"
* #lost-to-followup insert En([[Lost to follow-up]])
* #referral-untracked "转诊未追踪"
* #referral-untracked insert En([[Referral not tracked]])
* #referral-sla "转诊超时"
* #referral-sla insert En([[Referral too late]])
* #discharged "已出院"
* #discharged insert En([[Discharged]])
* #readmitted-30d "30天内再入院"
* #readmitted-30d insert En([[Readmitted within 30 days]])
* #rx-interaction "药物相互作用"
* #rx-interaction insert En([[Drug interaction]])
* #long-rx-expiring "长期处方将到期"
* #long-rx-expiring insert En([[Long prescription about to end]])
* #data-suspect-copy "疑似复制数据"
* #data-suspect-copy insert En([[Data suspected to be copied]])
