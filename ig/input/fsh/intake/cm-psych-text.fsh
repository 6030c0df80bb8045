Instance: cm-psych-text
InstanceOf: ConceptMap
Usage: #definition
Title: "心理调整文字 / Words of the psychological adjustment"
Description: "心理调整的写法到代码。 The ways exports write the psychological adjustment to its codes."
* insert IntakeMap(cm-psych-text, CmPsychText)
* title = "心理调整文字 / Words of the psychological adjustment"
* description = "心理调整的写法到代码。 The ways exports write the psychological adjustment to its codes."
* insert From(http://medalliance.example/fhir/source/followup-words, urn:oid:2.16.156.10011.2.3.2.26)
* insert Same([[1]], 1)
* insert Same([[良好]], 1)
* insert Same([[好]], 1)
* insert Same([[2]], 2)
* insert Same([[一般]], 2)
* insert Same([[3]], 3)
* insert Same([[差]], 3)
