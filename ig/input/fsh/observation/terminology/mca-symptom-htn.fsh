CodeSystem: McaSymptomHtnCS
Id: mca-symptom-htn
Title: "高血压随访症状 / Symptoms on the hypertension form"
Description: "按高血压患者随访服务记录表的顺序。 In the order of the hypertension follow-up form."
* insert OwnCodeSystem
* #1 "无症状"
* #1 insert En([[No symptom]])
* #2 "头痛头晕"
* #2 insert En([[Headache or dizziness]])
* #3 "恶心呕吐"
* #3 insert En([[Nausea or vomiting]])
* #4 "眼花耳鸣"
* #4 insert En([[Blurred vision or tinnitus]])
* #5 "呼吸困难"
* #5 insert En([[Dyspnoea]])
* #6 "心悸胸闷"
* #6 insert En([[Palpitation or chest tightness]])
* #7 "鼻衄出血不止"
* #7 insert En([[Nosebleed that does not stop]])
* #8 "四肢发麻"
* #8 insert En([[Numb limbs]])
* #9 "下肢水肿"
* #9 insert En([[Lower limb oedema]])
* #99 "其他"
* #99 insert En([[Other]])
