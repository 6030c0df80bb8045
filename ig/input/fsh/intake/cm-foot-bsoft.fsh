Instance: cm-foot-bsoft
InstanceOf: ConceptMap
Usage: #definition
Title: "厂家足背动脉搏动 / Foot pulses of a vendor"
Description: "厂家足背动脉搏动到本指南代码。 The vendor’s foot pulses to the codes of this guide."
* insert IntakeMap(cm-foot-bsoft, CmFootBsoft)
* title = "厂家足背动脉搏动 / Foot pulses of a vendor"
* description = "厂家足背动脉搏动到本指南代码。 The vendor’s foot pulses to the codes of this guide."
* insert From(http://medalliance.example/fhir/CodeSystem/src-bsoft-foot-pulse, http://medalliance.example/fhir/CodeSystem/mca-foot-pulse)
* insert Same([[1]], normal)
* insert Same([[2]], weak-both)
* insert Same([[3]], weak-left)
* insert Same([[4]], weak-right)
* insert Same([[5]], absent-both)
* insert Same([[6]], absent-left)
* insert Same([[7]], absent-right)
