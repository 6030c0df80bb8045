Instance: cm-edema-text
InstanceOf: ConceptMap
Usage: #definition
Title: "水肿文字 / Words of the oedema"
Description: "外周水肿的写法到CV04.10.014；没有写明侧别的「有」不能对应。 The ways exports write peripheral oedema to CV04.10.014; a mere yes has no counterpart."
* insert IntakeMap(cm-edema-text, CmEdemaText)
* title = "水肿文字 / Words of the oedema"
* description = "外周水肿的写法到CV04.10.014；没有写明侧别的「有」不能对应。 The ways exports write peripheral oedema to CV04.10.014; a mere yes has no counterpart."
* insert From(http://medalliance.example/fhir/source/followup-words, http://medalliance.example/fhir/CodeSystem/mca-cv0410014)
* insert Same([[1]], 1)
* insert Same([[无]], 1)
* insert Same([[否]], 1)
* insert Same([[2]], 2)
* insert Same([[单侧]], 2)
* insert Same([[3]], 3)
* insert Same([[双侧不对称]], 3)
* insert Same([[4]], 4)
* insert Same([[双侧对称]], 4)
* insert NoMatch([[有]], [[没有写明单侧还是双侧。 Whether on one side or both is not said.]])
* insert NoMatch([[双侧]], [[没有写明是否对称。 Whether even or not is not said.]])
