Instance: sp-observation-mutual-recognition
InstanceOf: SearchParameter
Usage: #definition
Title: "结果互认 / Mutual recognition"
Description: "按互认范围查找结果。 Find results by how far they are recognised."
* insert SearchOn(Observation, mutual-recognition, token)
* url = "http://medalliance.example/fhir/SearchParameter/sp-observation-mutual-recognition"
* name = "McaObservationMutualRecognition"
* description = "按互认范围查找结果。 Find results by how far they are recognised."
* expression = "Observation.extension('http://medalliance.example/fhir/StructureDefinition/mutual-recognition').value"
* xpathUsage = #normal
