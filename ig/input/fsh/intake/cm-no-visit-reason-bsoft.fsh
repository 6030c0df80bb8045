Instance: cm-no-visit-reason-bsoft
InstanceOf: ConceptMap
Usage: #definition
Title: "厂家未访原因 / Reasons for no visit of a vendor"
Description: "厂家未访原因到本指南代码。 The vendor’s reasons for no visit to the codes of this guide."
* insert IntakeMap(cm-no-visit-reason-bsoft, CmNoVisitReasonBsoft)
* title = "厂家未访原因 / Reasons for no visit of a vendor"
* description = "厂家未访原因到本指南代码。 The vendor’s reasons for no visit to the codes of this guide."
* insert From(http://medalliance.example/fhir/CodeSystem/src-bsoft-no-visit-reason, http://medalliance.example/fhir/CodeSystem/mca-no-visit-reason)
* insert Same([[1]], death)
* insert Same([[2]], moved)
* insert Same([[3]], lost)
* insert Same([[4]], refused)
