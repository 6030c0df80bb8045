Instance: mca-alerts
InstanceOf: McaMeasure
Usage: #definition
Title: "预警 / Alerts"
Description: "每类预警一组：初始人群为被预警的居民，计分为预警条数。 A group for each kind of alert: the initial population is the residents whom they are about, the score how many there are."
* insert DefinitionIdentity(Measure, mca-alerts)
* name = "McaMeasureAlerts"
* title = "预警 / Alerts"
* description = "每类预警一组：初始人群为被预警的居民，计分为预警条数。 A group for each kind of alert: the initial population is the residents whom they are about, the score how many there are."
* identifier.value = "ALERTS"
* effectivePeriod.start = "2026-01-01"
* scoring = $MeasureScoring#continuous-variable
* improvementNotation = $ImprovementNotation#decrease
* insert AlertsOfKind(0, bp-emergency, [[血压危急值 / Blood-pressure emergency]])
* insert AlertsOfKind(1, bp-uncontrolled-2, [[血压连续两次控制不满意 / Blood pressure uncontrolled twice]])
* insert AlertsOfKind(2, glu-emergency, [[血糖危急值 / Glucose emergency]])
* insert AlertsOfKind(3, glu-uncontrolled-2, [[血糖连续两次控制不满意 / Glucose uncontrolled twice]])
* insert AlertsOfKind(4, vital-emergency, [[生命体征危急值 / Emergency of other vital signs]])
* insert AlertsOfKind(5, hypo-repeat, [[反复低血糖 / Repeated hypoglycaemia]])
* insert AlertsOfKind(6, new-complication, [[新发并发症 / New complication]])
* insert AlertsOfKind(7, high-risk-htn, [[高血压高危 / High risk of hypertension]])
* insert AlertsOfKind(8, high-risk-dm, [[糖尿病高危 / High risk of diabetes]])
* insert AlertsOfKind(9, overdue-followup, [[随访逾期 / Follow-up overdue]])
* insert AlertsOfKind(10, lost-to-followup, [[失访 / Lost to follow-up]])
* insert AlertsOfKind(11, referral-untracked, [[转诊未追踪 / Referral not tracked]])
* insert AlertsOfKind(12, referral-sla, [[转诊超时 / Referral too late]])
* insert AlertsOfKind(13, discharged, [[已出院 / Discharged]])
* insert AlertsOfKind(14, readmitted-30d, [[30天内再入院 / Readmitted within 30 days]])
* insert AlertsOfKind(15, rx-interaction, [[药物相互作用 / Drug interaction]])
* insert AlertsOfKind(16, long-rx-expiring, [[长期处方将到期 / Long prescription about to end]])
* insert AlertsOfKind(17, data-suspect-copy, [[疑似复制数据 / Data suspected to be copied]])
