Instance: cm-glucose-unit-bsoft
InstanceOf: ConceptMap
Usage: #definition
Title: "厂家血糖单位 / Unit of glucose of a vendor"
Description: "厂家血糖单位到UCUM；mg/dL的值须先换算。 The vendor’s unit of glucose to UCUM; a value in mg/dL is converted first."
* insert IntakeMap(cm-glucose-unit-bsoft, CmGlucoseUnitBsoft)
* title = "厂家血糖单位 / Unit of glucose of a vendor"
* description = "厂家血糖单位到UCUM；mg/dL的值须先换算。 The vendor’s unit of glucose to UCUM; a value in mg/dL is converted first."
* insert From(http://medalliance.example/fhir/CodeSystem/src-bsoft-glucose-unit, http://unitsofmeasure.org)
* insert Same([[1]], mmol/L)
* insert Same([[2]], mg/dL)
