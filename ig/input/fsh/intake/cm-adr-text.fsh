Instance: cm-adr-text
InstanceOf: ConceptMap
Usage: #definition
Title: "药物不良反应文字 / Words of the adverse drug reaction"
Description: "药物不良反应一栏的写法到代码：1无，2有。 The ways exports write the adverse drug reaction: 1 none, 2 present."
* insert IntakeMap(cm-adr-text, CmAdrText)
* title = "药物不良反应文字 / Words of the adverse drug reaction"
* description = "药物不良反应一栏的写法到代码：1无，2有。 The ways exports write the adverse drug reaction: 1 none, 2 present."
* insert From(http://medalliance.example/fhir/source/followup-words, http://medalliance.example/fhir/CodeSystem/mca-adr)
* insert Same([[1]], 1)
* insert Same([[无]], 1)
* insert Same([[没有]], 1)
* insert Same([[否]], 1)
* insert Same([[2]], 2)
* insert Same([[有]], 2)
* insert Same([[是]], 2)
* insert NoMatch([[0]], [[纸质表没有0；有的厂家1为有、2为无，含义须先确认。 The form has no 0; some vendors write 1 for present, so the meaning needs to be confirmed.]])
