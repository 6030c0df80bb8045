Instance: cm-lose-weight-htn-bsoft
InstanceOf: ConceptMap
Usage: #definition
Title: "厂家高血压减重 / Weight loss in hypertension of a vendor"
Description: "厂家减重代码到是否。 The vendor’s code of weight loss to yes or no."
* insert IntakeMap(cm-lose-weight-htn-bsoft, CmLoseWeightHtnBsoft)
* title = "厂家高血压减重 / Weight loss in hypertension of a vendor"
* description = "厂家减重代码到是否。 The vendor’s code of weight loss to yes or no."
* insert From(http://medalliance.example/fhir/CodeSystem/src-bsoft-lose-weight-htn, http://terminology.hl7.org/CodeSystem/v2-0136)
* insert Same([[1]], N)
* insert Same([[2]], Y)
