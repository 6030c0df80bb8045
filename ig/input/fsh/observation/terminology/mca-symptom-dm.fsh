CodeSystem: McaSymptomDmCS
Id: mca-symptom-dm
Title: "糖尿病随访症状 / Symptoms on the diabetes form"
Description: "按2型糖尿病患者随访服务记录表的顺序。 In the order of the type 2 diabetes follow-up form."
* insert OwnCodeSystem
* #1 "无症状"
* #1 insert En([[No symptom]])
* #2 "多饮"
* #2 insert En([[Polydipsia]])
* #3 "多食"
* #3 insert En([[Polyphagia]])
* #4 "多尿"
* #4 insert En([[Polyuria]])
* #5 "视力模糊"
* #5 insert En([[Blurred vision]])
* #6 "感染"
* #6 insert En([[Infection]])
* #7 "手脚麻木"
* #7 insert En([[Numb hands or feet]])
* #8 "下肢浮肿"
* #8 insert En([[Lower limb oedema]])
* #9 "体重明显下降"
* #9 insert En([[Marked weight loss]])
* #99 "其他"
* #99 insert En([[Other]])
