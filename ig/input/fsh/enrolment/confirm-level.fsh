Extension: ConfirmLevel
Id: confirm-level
Title: "确诊程度 / Degree of confirmation"
Description: "初步诊断或已确诊。 Preliminary or confirmed."
Context: Condition
* insert Published
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from McaConfirmLevelVS (required)
