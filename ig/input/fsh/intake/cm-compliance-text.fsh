Instance: cm-compliance-text
InstanceOf: ConceptMap
Usage: #definition
Title: "遵医行为文字 / Words of the compliance"
Description: "遵医行为的写法到代码。 The ways exports write the compliance behaviour to its codes."
* insert IntakeMap(cm-compliance-text, CmComplianceText)
* title = "遵医行为文字 / Words of the compliance"
* description = "遵医行为的写法到代码。 The ways exports write the compliance behaviour to its codes."
* insert From(http://medalliance.example/fhir/source/followup-words, urn:oid:2.16.156.10011.2.3.2.27)
* insert Same([[1]], 1)
* insert Same([[良好]], 1)
* insert Same([[好]], 1)
* insert Same([[2]], 2)
* insert Same([[一般]], 2)
* insert Same([[3]], 3)
* insert Same([[差]], 3)
