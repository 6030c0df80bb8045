CodeSystem: McaSymptomCopdCS
Id: mca-symptom-copd
Title: "慢阻肺随访症状 / Symptoms on the COPD form"
Description: "慢阻肺患者随访的症状。 Symptoms asked at a COPD follow-up."
* insert OwnCodeSystem
* #1 "无症状"
* #1 insert En([[No symptom]])
* #2 "呼吸困难"
* #2 insert En([[Dyspnoea]])
* #3 "咳嗽"
* #3 insert En([[Cough]])
* #4 "咳痰"
* #4 insert En([[Sputum]])
* #5 "喘息"
* #5 insert En([[Wheezing]])
* #6 "胸闷"
* #6 insert En([[Chest tightness]])
* #7 "发热"
* #7 insert En([[Fever]])
* #99 "其他"
* #99 insert En([[Other]])
