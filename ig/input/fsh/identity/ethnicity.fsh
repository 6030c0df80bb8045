Extension: Ethnicity
Id: ethnicity
Title: "民族 / Ethnicity"
Description: "居民的民族（GB/T 3304）。 The ethnic group of a resident (GB/T 3304)."
Context: Patient
* insert Published
* value[x] 1..1
* value[x] only Coding
* valueCoding from McaEthnicityVS (preferred)
