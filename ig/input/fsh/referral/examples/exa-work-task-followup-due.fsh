Instance: exa-work-task-followup-due
InstanceOf: McaWorkTask
Usage: #example
Title: "应随访任务 / Follow-up due"
Description: "出院后2周内应完成的首次随访。 The first follow-up, due within two weeks of discharge."
* status = #requested
* intent = #order
* code = McaTaskCodeCS#followup-due "应随访"
* focus = Reference(exa-enrolment-zhang-htn)
* for = Reference(exa-patient-zhang-jianguo)
* authoredOn = "2025-05-02T09:00:00+08:00"
* lastModified = "2025-05-02T09:00:00+08:00"
* requester = Reference(exa-organization-community-centre)
* owner = Reference(exa-role-li-min)
* restriction.period.end = "2025-05-14"
