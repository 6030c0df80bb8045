Extension: ReferralOutcome
Id: referral-outcome
Title: "到位情况 / Outcome of tracking"
Description: "追踪结果：居民到位或不到位。 What tracking found: the resident arrived or did not."
Context: Task, ServiceRequest
* insert Published
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from McaReferralOutcomeVS (required)
