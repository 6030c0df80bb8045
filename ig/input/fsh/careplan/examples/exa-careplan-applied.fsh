Instance: exa-careplan-applied
InstanceOf: McaCarePlan
Usage: #example
Title: "按随访方案生成的方案 / A plan applied"
Description: "2025年1月20日把高血压随访方案用于张建国：下次随访、年度体检与全年的随访安排。 The hypertension plan definition applied to Zhang Jianguo on 20 January 2025: the next follow-up, the yearly examination and the visits of the year."
* identifier.system = "http://medalliance.example/fhir/naming/care-plan-no"
* identifier.value = "CP-2025-000101"
* instantiatesCanonical = "http://medalliance.example/fhir/PlanDefinition/pd-followup-htn|0.1"
* status = #completed
* intent = #plan
* title = "高血压随访方案"
* category[0] = McaCarePlanCategoryCS#programme "病种管理方案"
* category[1] = McaProgrammeCS#htn "高血压"
* subject = Reference(exa-patient-zhang-jianguo)
* period.start = "2025-01-20"
* period.end = "2025-05-02"
* created = "2025-01-20"
* author = Reference(exa-role-li-min)
* careTeam = Reference(exa-careteam-zhang)
* addresses = Reference(exa-condition-zhang-htn)
* goal = Reference(exa-goal-zhang-bp)
* activity[0].detail.kind = #Task
* activity[0].detail.instantiatesCanonical = Canonical(ad-followup-due)
* activity[0].detail.code = McaTaskCodeCS#followup-due "应随访"
* activity[0].detail.status = #completed
* activity[0].detail.scheduledPeriod.end = "2025-04-10"
* activity[0].detail.performer = Reference(exa-role-li-min)
* activity[1].detail.kind = #Task
* activity[1].detail.instantiatesCanonical = Canonical(ad-annual-exam)
* activity[1].detail.code = McaTaskCodeCS#annual-exam-due "应年度体检"
* activity[1].detail.status = #scheduled
* activity[1].detail.scheduledPeriod.start = "2026-01-01"
* activity[1].detail.scheduledPeriod.end = "2026-12-31"
* activity[2].detail.instantiatesCanonical = Canonical(q-followup-htn)
* activity[2].detail.status = #in-progress
* activity[2].detail.scheduledTiming.repeat.frequency = 4
* activity[2].detail.scheduledTiming.repeat.period = 1
* activity[2].detail.scheduledTiming.repeat.periodUnit = #a
* activity[2].detail.performer = Reference(exa-role-li-min)
