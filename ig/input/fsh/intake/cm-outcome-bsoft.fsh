Instance: cm-outcome-bsoft
InstanceOf: ConceptMap
Usage: #definition
Title: "厂家随访转归 / Visit effects of a vendor"
Description: "厂家随访转归到本指南代码。 The vendor’s visit effects to the codes of this guide."
* insert IntakeMap(cm-outcome-bsoft, CmOutcomeBsoft)
* title = "厂家随访转归 / Visit effects of a vendor"
* description = "厂家随访转归到本指南代码。 The vendor’s visit effects to the codes of this guide."
* insert From(http://medalliance.example/fhir/CodeSystem/src-bsoft-visit-effect, http://medalliance.example/fhir/CodeSystem/mca-outcome)
* insert Same([[1]], continue)
* insert Same([[2]], temporary-lost)
* insert Same([[9]], terminate)
