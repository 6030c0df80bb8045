Instance: cm-hypoglycaemia-text
InstanceOf: ConceptMap
Usage: #definition
Title: "低血糖反应文字 / Words of hypoglycaemic reactions"
Description: "低血糖反应的写法到代码：1无，2偶尔，3频繁。 The ways exports write hypoglycaemic reactions to their codes: 1 none, 2 occasional, 3 frequent."
* insert IntakeMap(cm-hypoglycaemia-text, CmHypoglycaemiaText)
* title = "低血糖反应文字 / Words of hypoglycaemic reactions"
* description = "低血糖反应的写法到代码：1无，2偶尔，3频繁。 The ways exports write hypoglycaemic reactions to their codes: 1 none, 2 occasional, 3 frequent."
* insert From(http://medalliance.example/fhir/source/followup-words, urn:oid:2.16.156.10011.2.3.2.28)
* insert Same([[1]], 1)
* insert Same([[无]], 1)
* insert Same([[没有]], 1)
* insert Same([[2]], 2)
* insert Same([[偶尔]], 2)
* insert Same([[3]], 3)
* insert Same([[频繁]], 3)
* insert NoMatch([[0]], [[表中没有0，含义须先确认。 The form has no 0; its meaning needs to be confirmed.]])
* insert NoMatch([[有]], [[没有写明偶尔还是频繁。 Whether occasional or frequent is not said.]])
