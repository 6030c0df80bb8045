Instance: cm-tier-text
InstanceOf: ConceptMap
Usage: #definition
Title: "管理级别文字 / Words of the management tier"
Description: "管理级别的写法到代码。 The ways exports write the management tier to its codes."
* insert IntakeMap(cm-tier-text, CmTierText)
* title = "管理级别文字 / Words of the management tier"
* description = "管理级别的写法到代码。 The ways exports write the management tier to its codes."
* insert From(http://medalliance.example/fhir/source/followup-words, http://medalliance.example/fhir/CodeSystem/mca-tier)
* insert Same([[重点]], key)
* insert Same([[重点管理]], key)
* insert Same([[常规]], routine)
* insert Same([[常规管理]], routine)
* insert Same([[一般]], general)
* insert Same([[一般管理]], general)
* insert NoMatch([[1]], [[级别编号各地含义不同，须先确认。 What the numbers mean differs from place to place and needs to be confirmed.]])
* insert NoMatch([[2]], [[级别编号各地含义不同，须先确认。 What the numbers mean differs from place to place and needs to be confirmed.]])
* insert NoMatch([[3]], [[级别编号各地含义不同，须先确认。 What the numbers mean differs from place to place and needs to be confirmed.]])
* insert NoMatch([[一级]], [[级别编号各地含义不同，须先确认。 What the numbers mean differs from place to place and needs to be confirmed.]])
* insert NoMatch([[二级]], [[级别编号各地含义不同，须先确认。 What the numbers mean differs from place to place and needs to be confirmed.]])
* insert NoMatch([[三级]], [[级别编号各地含义不同，须先确认。 What the numbers mean differs from place to place and needs to be confirmed.]])
