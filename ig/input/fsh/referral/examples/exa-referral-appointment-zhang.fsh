Instance: exa-referral-appointment-zhang
InstanceOf: McaReferralAppointment
Usage: #example
Title: "4月24日预约 / Appointment of 24 April"
Description: "高血压转诊门诊2025年4月24日上午的预约。 A booking at the hypertension clinic in the morning of 24 April 2025."
* identifier.system = "http://medalliance.example/fhir/naming/referral-receipt-no"
* identifier.value = "H20250422-0031#appointment"
* status = #booked
* serviceType.text = "高血压转诊门诊"
* description = "上转就诊"
* start = "2025-04-24T08:30:00+08:00"
* end = "2025-04-24T09:00:00+08:00"
* slot = Reference(exa-slot-20250424)
* created = "2025-04-22T16:05:00+08:00"
* patientInstruction = "空腹，携带身份证和用药。"
* basedOn = Reference(exa-referral-request-up)
* participant[0].actor = Reference(exa-patient-zhang-jianguo)
* participant[0].status = #accepted
* participant[1].actor = Reference(exa-healthcareservice-hypertension-clinic)
* participant[1].status = #accepted
