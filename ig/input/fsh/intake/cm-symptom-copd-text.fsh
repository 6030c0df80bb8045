Instance: cm-symptom-copd-text
InstanceOf: ConceptMap
Usage: #definition
Title: "慢阻肺症状文字 / Words of symptoms, COPD"
Description: "慢阻肺随访的症状写法到症状代码；表外的文字记为其他并保留原文，没有含义的数字除外。 The ways exports write the symptoms of the COPD form to its codes; other words become other and are kept, but for numbers that mean nothing."
* insert IntakeMap(cm-symptom-copd-text, CmSymptomCopdText)
* title = "慢阻肺症状文字 / Words of symptoms, COPD"
* description = "慢阻肺随访的症状写法到症状代码；表外的文字记为其他并保留原文，没有含义的数字除外。 The ways exports write the symptoms of the COPD form to its codes; other words become other and are kept, but for numbers that mean nothing."
* insert From(http://medalliance.example/fhir/source/followup-words, http://medalliance.example/fhir/CodeSystem/mca-symptom-copd)
* insert Same([[1]], 1)
* insert Same([[2]], 2)
* insert Same([[3]], 3)
* insert Same([[4]], 4)
* insert Same([[5]], 5)
* insert Same([[6]], 6)
* insert Same([[7]], 7)
* insert Same([[99]], 99)
* insert Same([[无症状]], 1)
* insert Same([[呼吸困难]], 2)
* insert Near([[气短]], 2, inexact, [[气短是呼吸困难的通俗说法。 A common word for dyspnoea.]])
* insert Same([[咳嗽]], 3)
* insert Same([[咳痰]], 4)
* insert Same([[喘息]], 5)
* insert Same([[胸闷]], 6)
* insert Same([[发热]], 7)
* insert Same([[无]], 1)
* insert Same([[无不适]], 1)
* insert Same([[无明显不适]], 1)
* insert Same([[其他]], 99)
* insert Same([[其它]], 99)
* insert NoMatch([[0]], [[慢阻肺随访没有此症状代码，须先确认。 The COPD form has no such code; its meaning needs to be confirmed.]])
* insert NoMatch([[8]], [[慢阻肺随访没有此症状代码，须先确认。 The COPD form has no such code; its meaning needs to be confirmed.]])
* insert NoMatch([[9]], [[慢阻肺随访没有此症状代码，须先确认。 The COPD form has no such code; its meaning needs to be confirmed.]])
* insert NoMatch([[10]], [[慢阻肺随访没有此症状代码，须先确认。 The COPD form has no such code; its meaning needs to be confirmed.]])
* insert OtherwiseFixed(99)
