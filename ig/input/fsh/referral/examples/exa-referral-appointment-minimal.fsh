Instance: exa-referral-appointment-minimal
InstanceOf: McaReferralAppointment
Usage: #example
Title: "转诊预约（最小） / Minimal appointment"
Description: "只有必填项的转诊预约。 A referral appointment with the required elements only."
* status = #booked
* start = "2025-04-24T08:30:00+08:00"
* end = "2025-04-24T09:00:00+08:00"
* basedOn = Reference(exa-referral-request-up)
* participant.actor = Reference(exa-patient-zhang-jianguo)
* participant.status = #accepted
