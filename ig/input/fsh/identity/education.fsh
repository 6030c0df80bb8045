Extension: Education
Id: education
Title: "学历 / Education"
Description: "居民的文化程度（GB/T 4658）。 The education of a resident (GB/T 4658)."
Context: Patient
* insert Published
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from McaEducationVS (preferred)
