Extension: NoVisitReason
Id: no-visit-reason
Title: "未访原因 / Reason for no visit"
Description: "未能随访的原因。 Why a follow-up did not take place."
Context: Encounter
* insert Published
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from McaNoVisitReasonVS (required)
