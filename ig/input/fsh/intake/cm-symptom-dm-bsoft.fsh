Instance: cm-symptom-dm-bsoft
InstanceOf: ConceptMap
Usage: #definition
Title: "厂家糖尿病症状 / Symptoms of diabetes of a vendor"
Description: "厂家糖尿病症状到随访表代码，逐一相同。 The vendor’s symptoms of diabetes to those of the form, each the same."
* insert IntakeMap(cm-symptom-dm-bsoft, CmSymptomDmBsoft)
* title = "厂家糖尿病症状 / Symptoms of diabetes of a vendor"
* description = "厂家糖尿病症状到随访表代码，逐一相同。 The vendor’s symptoms of diabetes to those of the form, each the same."
* insert From(http://medalliance.example/fhir/CodeSystem/src-bsoft-symptom-dm, http://medalliance.example/fhir/CodeSystem/mca-symptom-dm)
* insert Same([[1]], 1)
* insert Same([[2]], 2)
* insert Same([[3]], 3)
* insert Same([[4]], 4)
* insert Same([[5]], 5)
* insert Same([[6]], 6)
* insert Same([[7]], 7)
* insert Same([[8]], 8)
* insert Same([[9]], 9)
* insert Same([[99]], 99)
