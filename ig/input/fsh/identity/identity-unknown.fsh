Extension: IdentityUnknown
Id: identity-unknown
Title: "身份未明 / Identity unknown"
Description: "就诊时无法确认身份，待核实后合并。 The identity could not be established; the record is merged after verification."
Context: Patient
* insert Published
* value[x] 1..1
* value[x] only boolean
