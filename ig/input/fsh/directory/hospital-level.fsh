Extension: HospitalLevel
Id: hospital-level
Title: "医院等级 / Hospital level"
Description: "医院的等级和等次，例如二级甲等。 Grade and class of a hospital, such as level two class A."
Context: Organization
* insert Published
* value[x] 1..1
* value[x] only Coding
* valueCoding from McaHospitalLevelVS (required)
