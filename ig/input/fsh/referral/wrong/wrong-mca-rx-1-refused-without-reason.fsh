Instance: wrong-mca-rx-1-refused-without-reason
InstanceOf: McaWorkTask
Usage: #example
Title: "不通过而无原因 / Refused without a reason"
Description: "处方审核不通过，但没有原因。 The review refuses a prescription and does not say why."
* status = #completed
* businessStatus = McaRxReviewStatusCS#refused "审核不通过"
* intent = #order
* code = McaTaskCodeCS#rx-review "处方审核"
* focus = Reference(exa-medication-request-long-term)
* for = Reference(exa-patient-zhang-jianguo)
* authoredOn = "2025-08-01T09:40:00+08:00"
* owner = Reference(exa-role-chen-li)
