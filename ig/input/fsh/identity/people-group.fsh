Extension: PeopleGroup
Id: people-group
Title: "人群分类 / People group"
Description: "公共卫生重点人群分类，可以有多个。 The public-health population groups; there may be several."
Context: Patient, Contract
* insert Published
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from McaPeopleGroupVS (required)
