Instance: exa-work-task-rx-review
InstanceOf: McaWorkTask
Usage: #example
Title: "处方审核 / A prescription reviewed"
Description: "家庭药师陈立审核通过长期处方。 The family pharmacist Chen Li passes the long prescription."
* status = #completed
* businessStatus = McaRxReviewStatusCS#passed "审核通过"
* intent = #order
* code = McaTaskCodeCS#rx-review "处方审核"
* focus = Reference(exa-medication-request-long-term)
* for = Reference(exa-patient-zhang-jianguo)
* authoredOn = "2025-08-01T09:40:00+08:00"
* lastModified = "2025-08-01T09:48:00+08:00"
* requester = Reference(exa-role-li-min)
* owner = Reference(exa-role-chen-li)
