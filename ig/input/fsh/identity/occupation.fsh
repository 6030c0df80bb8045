Extension: Occupation
Id: occupation
Title: "职业 / Occupation"
Description: "居民的职业类别（GB/T 6565）。 The occupation of a resident (GB/T 6565)."
Context: Patient
* insert Published
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from McaOccupationVS (preferred)
