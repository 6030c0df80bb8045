Instance: cm-risk-level-text
InstanceOf: ConceptMap
Usage: #definition
Title: "危险分层文字 / Words of risk levels"
Description: "危险分层的写法到代码。 The ways exports write the risk level to its codes."
* insert IntakeMap(cm-risk-level-text, CmRiskLevelText)
* title = "危险分层文字 / Words of risk levels"
* description = "危险分层的写法到代码。 The ways exports write the risk level to its codes."
* insert From(http://medalliance.example/fhir/source/community-words, http://medalliance.example/fhir/CodeSystem/mca-risk-level)
* insert Same([[低危]], low)
* insert Same([[中危]], medium)
* insert Same([[高危]], high)
* insert Same([[很高危]], very-high)
* insert Same([[未分层]], unstratified)
* insert NoMatch([[1]], [[编号各地含义不同，须先确认。 What the numbers mean differs from place to place and needs to be confirmed.]])
* insert NoMatch([[2]], [[编号各地含义不同，须先确认。 What the numbers mean differs from place to place and needs to be confirmed.]])
* insert NoMatch([[3]], [[编号各地含义不同，须先确认。 What the numbers mean differs from place to place and needs to be confirmed.]])
* insert NoMatch([[4]], [[编号各地含义不同，须先确认。 What the numbers mean differs from place to place and needs to be confirmed.]])
