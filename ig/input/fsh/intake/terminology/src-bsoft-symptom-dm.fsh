CodeSystem: SrcBsoftSymptomDmCS
Id: src-bsoft-symptom-dm
Title: "厂家糖尿病症状 / Symptoms of diabetes of a vendor"
Description: "基层系统（BSoft）糖尿病随访的症状代码，与纸质表同序。 The symptoms of diabetes of the vendor BSoft, in the order of the form."
* insert OwnCodeSystem
* #1 "无症状"
* #1 insert En([[None]])
* #2 "多饮"
* #2 insert En([[Thirst]])
* #3 "多食"
* #3 insert En([[Hunger]])
* #4 "多尿"
* #4 insert En([[Polyuria]])
* #5 "视力模糊"
* #5 insert En([[Blurred sight]])
* #6 "感染"
* #6 insert En([[Infection]])
* #7 "手脚麻木"
* #7 insert En([[Numb hands and feet]])
* #8 "下肢浮肿"
* #8 insert En([[Swollen legs]])
* #9 "体重明显下降"
* #9 insert En([[Marked loss of weight]])
* #99 "其他"
* #99 insert En([[Other]])
