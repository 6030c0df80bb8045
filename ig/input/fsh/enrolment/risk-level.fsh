Extension: RiskLevel
Id: risk-level
Title: "危险分层 / Risk level"
Description: "当前的危险分层。 The present risk level."
Context: EpisodeOfCare, Encounter
* insert Published
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from McaRiskLevelVS (required)
