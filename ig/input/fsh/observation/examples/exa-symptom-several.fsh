Instance: exa-symptom-several
InstanceOf: McaSymptom
Usage: #example
Title: "2025年4月10日随访：头痛头晕、心悸胸闷"
* insert ObservationOfZhang(2025-04-10)
* code.coding[nationalElement] = $DE#DE04.01.116.00 "症状代码"
* component[0].code = McaObservationCS#symptom
* component[0].valueCodeableConcept = McaSymptomHtnCS#2 "头痛头晕"
* component[1].code = McaObservationCS#symptom
* component[1].valueCodeableConcept = McaSymptomHtnCS#6 "心悸胸闷"
