Instance: cm-adr-bsoft
InstanceOf: ConceptMap
Usage: #definition
Title: "厂家药物不良反应 / Adverse drug reaction of a vendor"
Description: "厂家代码与纸质表相反，逐一对调。 The vendor’s codes are the reverse of the form’s; each is turned round."
* insert IntakeMap(cm-adr-bsoft, CmAdrBsoft)
* title = "厂家药物不良反应 / Adverse drug reaction of a vendor"
* description = "厂家代码与纸质表相反，逐一对调。 The vendor’s codes are the reverse of the form’s; each is turned round."
* insert From(http://medalliance.example/fhir/CodeSystem/src-bsoft-adr, http://medalliance.example/fhir/CodeSystem/mca-adr)
* insert Same([[1]], 2)
* insert Same([[2]], 1)
