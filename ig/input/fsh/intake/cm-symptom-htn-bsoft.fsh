Instance: cm-symptom-htn-bsoft
InstanceOf: ConceptMap
Usage: #definition
Title: "厂家高血压症状 / Symptoms of hypertension of a vendor"
Description: "厂家高血压症状到随访表顺序。 The vendor’s symptoms of hypertension to those of the form."
* insert IntakeMap(cm-symptom-htn-bsoft, CmSymptomHtnBsoft)
* title = "厂家高血压症状 / Symptoms of hypertension of a vendor"
* description = "厂家高血压症状到随访表顺序。 The vendor’s symptoms of hypertension to those of the form."
* insert From(http://medalliance.example/fhir/CodeSystem/src-bsoft-symptom-htn, http://medalliance.example/fhir/CodeSystem/mca-symptom-htn)
* insert Same([[1]], 2)
* insert Same([[2]], 3)
* insert Same([[3]], 4)
* insert Same([[4]], 5)
* insert Same([[5]], 6)
* insert Same([[6]], 7)
* insert Same([[7]], 8)
* insert Same([[8]], 9)
* insert Same([[9]], 1)
* insert Same([[10]], 99)
