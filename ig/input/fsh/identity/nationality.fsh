Extension: Nationality
Id: nationality
Title: "国籍 / Nationality"
Description: "居民的国籍（GB/T 2659）。 The nationality of a resident (GB/T 2659)."
Context: Patient
* insert Published
* value[x] 1..1
* value[x] only Coding
* valueCoding from McaNationalityVS (preferred)
