Instance: cm-peopleflag
InstanceOf: ConceptMap
Usage: #definition
Title: "厂家人群分类 / People groups of a vendor"
Description: "厂家人群分类到本指南代码，逐一相同。 The vendor’s people groups to the codes of this guide, each the same."
* insert IntakeMap(cm-peopleflag, CmPeopleflag)
* title = "厂家人群分类 / People groups of a vendor"
* description = "厂家人群分类到本指南代码，逐一相同。 The vendor’s people groups to the codes of this guide, each the same."
* insert From(http://medalliance.example/fhir/CodeSystem/src-bsoft-people-flag, http://medalliance.example/fhir/CodeSystem/mca-people-group)
* insert Same([[01]], 01)
* insert Same([[02]], 02)
* insert Same([[03]], 03)
* insert Same([[04]], 04)
* insert Same([[05]], 05)
* insert Same([[06]], 06)
* insert Same([[07]], 07)
* insert Same([[08]], 08)
* insert Same([[09]], 09)
* insert Same([[10]], 10)
* insert Same([[11]], 11)
* insert Same([[12]], 12)
* insert Same([[13]], 13)
* insert Same([[14]], 14)
* insert Same([[22]], 22)
