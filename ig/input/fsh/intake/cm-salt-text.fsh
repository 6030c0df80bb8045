Instance: cm-salt-text
InstanceOf: ConceptMap
Usage: #definition
Title: "摄盐文字 / Words of the salt intake"
Description: "摄盐情况的写法到摄盐量分级。 The ways exports write the salt intake to its grade."
* insert IntakeMap(cm-salt-text, CmSaltText)
* title = "摄盐文字 / Words of the salt intake"
* description = "摄盐情况的写法到摄盐量分级。 The ways exports write the salt intake to its grade."
* insert From(http://medalliance.example/fhir/source/followup-words, urn:oid:2.16.156.10011.2.3.2.25)
* insert Same([[1]], 1)
* insert Same([[轻]], 1)
* insert Same([[轻度]], 1)
* insert Same([[2]], 2)
* insert Same([[中]], 2)
* insert Same([[中度]], 2)
* insert Same([[3]], 3)
* insert Same([[重]], 3)
* insert Same([[重度]], 3)
* insert NoMatch([[咸]], [[口味不是分级。 A taste is not a grade.]])
* insert NoMatch([[淡]], [[口味不是分级。 A taste is not a grade.]])
* insert NoMatch([[咸淡]], [[口味不是分级。 A taste is not a grade.]])
