Instance: exa-symptom-zhang
InstanceOf: McaSymptom
Usage: #example
Title: "2025年1月20日随访：无症状"
* insert ExtractedFromFollowUp(s.symptom)
* code.coding[nationalElement] = $DE#DE04.01.116.00 "症状代码"
* valueCodeableConcept = McaSymptomHtnCS#1 "无症状"
