Instance: cm-stop-reason
InstanceOf: ConceptMap
Usage: #definition
Title: "厂家解约原因 / Stop reasons of a vendor"
Description: "厂家解约原因到本指南代码，逐一相同。 The vendor’s stop reasons to the codes of this guide, each the same."
* insert IntakeMap(cm-stop-reason, CmStopReason)
* title = "厂家解约原因 / Stop reasons of a vendor"
* description = "厂家解约原因到本指南代码，逐一相同。 The vendor’s stop reasons to the codes of this guide, each the same."
* insert From(http://medalliance.example/fhir/CodeSystem/src-bsoft-stop-reason, http://medalliance.example/fhir/CodeSystem/mca-contract-stop)
* insert Same([[01]], 01)
* insert Same([[02]], 02)
* insert Same([[03]], 03)
* insert Same([[04]], 04)
* insert Same([[05]], 05)
* insert Same([[06]], 06)
* insert Same([[99]], 99)
