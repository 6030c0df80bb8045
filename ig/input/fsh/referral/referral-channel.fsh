Extension: ReferralChannel
Id: referral-channel
Title: "转诊通道 / Referral channel"
Description: "转诊所走的通道：普通、绿色或急诊。 The channel a referral takes: normal, green or emergency."
Context: ServiceRequest, Task
* insert Published
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from McaReferralChannelVS (required)
