Extension: ProvenancePatient
Id: provenance-patient
Title: "所涉居民 / Patient concerned"
Description: "所写内容属于哪位居民；R4溯源本身没有居民元素，无此则查不到一份档案由谁写入。 To whom belongs what was written. A Provenance of R4 has no element for it, and without it nobody could ask who wrote in a record."
Context: Provenance
* insert Published
* value[x] 1..1
* value[x] only Reference(McaPatient)
