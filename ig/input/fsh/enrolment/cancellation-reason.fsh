Extension: CancellationReason
Id: cancellation-reason
Title: "注销原因 / Reason of cancellation"
Description: "专项档案结束的原因。 Why the enrolment ended."
Context: EpisodeOfCare
* insert Published
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from McaCancelReasonVS (required)
