Instance: cm-adherence-text
InstanceOf: ConceptMap
Usage: #definition
Title: "服药依从性文字 / Words of the adherence"
Description: "服药依从性的写法到代码。 The ways exports write the medication adherence to its codes."
* insert IntakeMap(cm-adherence-text, CmAdherenceText)
* title = "服药依从性文字 / Words of the adherence"
* description = "服药依从性的写法到代码。 The ways exports write the medication adherence to its codes."
* insert From(http://medalliance.example/fhir/source/followup-words, urn:oid:2.16.156.10011.2.3.2.12)
* insert Same([[1]], 1)
* insert Same([[规律]], 1)
* insert Same([[规律服药]], 1)
* insert Same([[2]], 2)
* insert Same([[间断]], 2)
* insert Same([[间断服药]], 2)
* insert Same([[3]], 3)
* insert Same([[不服药]], 3)
* insert Same([[未服药]], 3)
* insert Near([[拒绝服药]], 3, wider, [[国家代码不区分拒绝。 The national codes do not tell a refusal apart.]])
