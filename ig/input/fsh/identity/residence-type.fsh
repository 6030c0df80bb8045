Extension: ResidenceType
Id: residence-type
Title: "常住类型 / Kind of residence"
Description: "户籍常住、非户籍常住或流动人口。 Resident with local registration, resident without it, or floating population."
Context: Patient
* insert Published
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from McaResidenceTypeVS (required)
