Extension: ControlGroup
Id: control-group
Title: "高血压分组 / Control group"
Description: "高血压管理分组；分组办法由各地规定，可以只写文字。 The management group of a hypertension patient; regions set their own groups, text alone is allowed."
Context: EpisodeOfCare
* insert Published
* value[x] 1..1
* value[x] only CodeableConcept
