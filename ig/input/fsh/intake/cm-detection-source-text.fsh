Instance: cm-detection-source-text
InstanceOf: ConceptMap
Usage: #definition
Title: "检出途径文字 / Words of the ways of detection"
Description: "检出途径的写法到代码。 The ways exports write how a patient was found to its codes."
* insert IntakeMap(cm-detection-source-text, CmDetectionSourceText)
* title = "检出途径文字 / Words of the ways of detection"
* description = "检出途径的写法到代码。 The ways exports write how a patient was found to its codes."
* insert From(http://medalliance.example/fhir/source/community-words, http://medalliance.example/fhir/CodeSystem/mca-detection-source)
* insert Same([[门诊就诊]], outpatient)
* insert Same([[门诊]], outpatient)
* insert Same([[住院]], inpatient)
* insert Same([[首诊测血压]], first-visit-bp)
* insert Same([[健康体检]], exam)
* insert Same([[体检]], exam)
* insert Same([[高危筛查]], screening)
* insert Same([[居民自报]], self-report)
* insert Same([[其他]], other)
* insert NoMatch([[1]], [[编号各地含义不同，须先确认。 What the numbers mean differs from place to place and needs to be confirmed.]])
* insert NoMatch([[2]], [[编号各地含义不同，须先确认。 What the numbers mean differs from place to place and needs to be confirmed.]])
* insert NoMatch([[3]], [[编号各地含义不同，须先确认。 What the numbers mean differs from place to place and needs to be confirmed.]])
* insert NoMatch([[4]], [[编号各地含义不同，须先确认。 What the numbers mean differs from place to place and needs to be confirmed.]])
