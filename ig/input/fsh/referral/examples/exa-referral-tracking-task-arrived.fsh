Instance: exa-referral-tracking-task-arrived
InstanceOf: McaReferralTrackingTask
Usage: #example
Title: "追踪到位 / Tracking: arrived"
Description: "追踪结果为到位。 Tracking found that the resident arrived."
* insert LoopOfZhang(groupIdentifier)
* extension[referralOutcome].valueCodeableConcept = McaReferralOutcomeCS#arrived "到位"
* extension[trackedOn].valueDateTime = "2025-04-25"
* status = #completed
* intent = #order
* code = McaTaskCodeCS#referral-tracking "转诊2周追踪"
* focus = Reference(exa-referral-request-up)
* for = Reference(exa-patient-zhang-jianguo)
* authoredOn = "2025-04-22T14:20:00+08:00"
* lastModified = "2025-04-25T09:10:00+08:00"
* requester = Reference(exa-role-li-min)
* owner = Reference(exa-organization-community-centre)
* restriction.period.end = "2025-05-06"
