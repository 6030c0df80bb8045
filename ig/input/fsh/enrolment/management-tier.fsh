Extension: ManagementTier
Id: management-tier
Title: "管理分级 / Management tier"
Description: "重点、常规或一般管理，决定随访频次。 Key, routine or general management; it sets how often the resident is visited."
Context: EpisodeOfCare
* insert Published
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from McaTierVS (required)
