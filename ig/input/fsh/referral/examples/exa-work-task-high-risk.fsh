Instance: exa-work-task-high-risk
InstanceOf: McaWorkTask
Usage: #example
Title: "高危随访任务 / High-risk finding to follow"
Description: "2025年1月6日体检血压152/94 mmHg，两周内须复测确认。 152/94 mmHg at the examination of 6 January 2025: to be confirmed within two weeks."
* extension[slaDue].valueDateTime = "2025-01-08T18:00:00+08:00"
* status = #requested
* intent = #order
* code = McaTaskCodeCS#high-risk-followup "高危人群随访"
* focus = Reference(exa-alert-high-risk-htn)
* for = Reference(exa-patient-zhang-jianguo)
* encounter = Reference(exa-encounter-clinical-exam)
* authoredOn = "2025-01-06T11:00:00+08:00"
* lastModified = "2025-01-06T11:00:00+08:00"
* requester = Reference(exa-organization-community-centre)
* owner = Reference(exa-role-li-min)
* restriction.period.end = "2025-01-20"
