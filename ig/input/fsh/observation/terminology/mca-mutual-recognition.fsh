CodeSystem: McaMutualRecognitionCS
Id: mca-mutual-recognition
Title: "互认范围 / Extent of recognition"
Description: "检查检验结果互认的范围。 How far a result is recognised."
* insert OwnCodeSystem
* #alliance "医联体内互认"
* #alliance insert En([[Within the alliance]])
* #city "全市互认"
* #city insert En([[In the city]])
* #province "全省互认"
* #province insert En([[In the province]])
* #national "全国互认"
* #national insert En([[In the whole country]])
