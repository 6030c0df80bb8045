Instance: cm-lose-weight-dm-bsoft
InstanceOf: ConceptMap
Usage: #definition
Title: "厂家糖尿病减重 / Weight loss in diabetes of a vendor"
Description: "厂家减重代码到是否。 The vendor’s code of weight loss to yes or no."
* insert IntakeMap(cm-lose-weight-dm-bsoft, CmLoseWeightDmBsoft)
* title = "厂家糖尿病减重 / Weight loss in diabetes of a vendor"
* description = "厂家减重代码到是否。 The vendor’s code of weight loss to yes or no."
* insert From(http://medalliance.example/fhir/CodeSystem/src-bsoft-lose-weight-dm, http://terminology.hl7.org/CodeSystem/v2-0136)
* insert Same([[1]], Y)
* insert Same([[2]], N)
