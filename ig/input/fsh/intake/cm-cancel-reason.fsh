Instance: cm-cancel-reason
InstanceOf: ConceptMap
Usage: #definition
Title: "厂家注销原因 / Reasons of cancellation of a vendor"
Description: "厂家注销原因到本指南代码。 The vendor’s reasons of cancellation to the codes of this guide."
* insert IntakeMap(cm-cancel-reason, CmCancelReason)
* title = "厂家注销原因 / Reasons of cancellation of a vendor"
* description = "厂家注销原因到本指南代码。 The vendor’s reasons of cancellation to the codes of this guide."
* insert From(http://medalliance.example/fhir/CodeSystem/src-bsoft-cancel-reason, http://medalliance.example/fhir/CodeSystem/mca-cancel-reason)
* insert Same([[1]], death)
* insert Same([[2]], moved)
* insert Same([[3]], lost)
* insert Same([[4]], refused)
* insert Same([[9]], other)
