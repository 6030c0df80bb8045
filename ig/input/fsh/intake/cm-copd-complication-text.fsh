Instance: cm-copd-complication-text
InstanceOf: ConceptMap
Usage: #definition
Title: "慢阻肺合并症文字 / Words of conditions beside COPD"
Description: "慢阻肺合并症的写法到代码。 The ways exports write the conditions beside COPD to their codes."
* insert IntakeMap(cm-copd-complication-text, CmCopdComplicationText)
* title = "慢阻肺合并症文字 / Words of conditions beside COPD"
* description = "慢阻肺合并症的写法到代码。 The ways exports write the conditions beside COPD to their codes."
* insert From(http://medalliance.example/fhir/source/followup-words, http://medalliance.example/fhir/CodeSystem/mca-copd-complication)
* insert Same([[感染]], infection)
* insert Same([[肺部感染]], infection)
* insert Same([[肺癌]], lung-cancer)
* insert Same([[其他]], other)
* insert Same([[其它]], other)
