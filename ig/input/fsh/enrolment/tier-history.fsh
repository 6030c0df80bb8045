Extension: TierHistory
Id: tier-history
Title: "分级历史 / History of tiers"
Description: "一段以往的管理分级。 One earlier tier and its time."
Context: EpisodeOfCare
* insert Published
* extension contains
    tier 1..1 and
    period 1..1 and
    reason 0..1
* extension[tier] ^short = "分级 / Tier"
* extension[tier].value[x] 1..1
* extension[tier].value[x] only CodeableConcept
* extension[tier].valueCodeableConcept from McaTierVS (required)
* extension[period] ^short = "起止时间 / From and until"
* extension[period].value[x] 1..1
* extension[period].value[x] only Period
* extension[reason] ^short = "改变的原因 / Why it changed"
* extension[reason].value[x] 1..1
* extension[reason].value[x] only string
