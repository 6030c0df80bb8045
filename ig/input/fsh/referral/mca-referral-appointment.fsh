Profile: McaReferralAppointment
Parent: Appointment
Id: mca-referral-appointment
Title: "转诊预约 / Referral appointment"
Description: "接收方为转诊预约的就诊时间。 The time the receiving side has booked for a referral."
* insert PublishedProfile
* identifier MS
* status MS
* basedOn 1..* MS
* basedOn only Reference(McaReferralRequest)
* start 1..1 MS
* end 1..1 MS
* slot only Reference(McaSlot)
* slot MS
* patientInstruction MS
* participant MS
* participant.actor 1..1 MS
* participant.actor only Reference(McaPatient or McaPractitionerRole or McaPractitioner or McaHealthcareService or McaRelatedPerson or Location)
