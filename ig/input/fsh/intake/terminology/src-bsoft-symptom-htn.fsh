CodeSystem: SrcBsoftSymptomHtnCS
Id: src-bsoft-symptom-htn
Title: "厂家高血压症状 / Symptoms of hypertension of a vendor"
Description: "基层系统（BSoft）高血压随访的症状代码；顺序与纸质表不同。 The symptoms of hypertension of the vendor BSoft, in another order than on the form."
* insert OwnCodeSystem
* #1 "头痛头晕"
* #1 insert En([[Headache, dizziness]])
* #2 "恶心呕吐"
* #2 insert En([[Nausea, vomiting]])
* #3 "眼花耳鸣"
* #3 insert En([[Blurred vision, tinnitus]])
* #4 "呼吸困难"
* #4 insert En([[Dyspnoea]])
* #5 "心悸胸闷"
* #5 insert En([[Palpitation, chest tightness]])
* #6 "鼻衄出血不止"
* #6 insert En([[Persistent nosebleed]])
* #7 "四肢发麻"
* #7 insert En([[Numb limbs]])
* #8 "下肢水肿"
* #8 insert En([[Oedema of the legs]])
* #9 "无症状"
* #9 insert En([[None]])
* #10 "其他"
* #10 insert En([[Other]])
