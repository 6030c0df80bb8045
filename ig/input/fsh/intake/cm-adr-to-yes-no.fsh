Instance: cm-adr-to-yes-no
InstanceOf: ConceptMap
Usage: #definition
Title: "药物不良反应代码到是否 / Adverse drug reaction to yes or no"
Description: "随访表药物不良反应代码到有无。 The form’s code of an adverse drug reaction to whether there was one."
* insert IntakeMap(cm-adr-to-yes-no, CmAdrToYesNo)
* title = "药物不良反应代码到是否 / Adverse drug reaction to yes or no"
* description = "随访表药物不良反应代码到有无。 The form’s code of an adverse drug reaction to whether there was one."
* insert From(http://medalliance.example/fhir/CodeSystem/mca-adr, http://terminology.hl7.org/CodeSystem/v2-0136)
* insert Same([[1]], N)
* insert Same([[2]], Y)
