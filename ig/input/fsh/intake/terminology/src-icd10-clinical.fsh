CodeSystem: SrcIcd10ClinicalCS
Id: src-icd10-clinical
Title: "疾病分类国家临床版（片段） / Clinical edition of ICD-10 (fragment)"
Description: "国家临床版中常见的慢病诊断；前三至四位是WHO编码，完整代码表由发布机构提供。 Common chronic diagnoses of the national clinical edition; the first three or four characters are the WHO code, and the full list is with its publisher."
* insert Published
* ^caseSensitive = true
* ^content = #fragment
* #I10.x00 "特发性(原发性)高血压"
* #I10.x00 insert En([[Essential (primary) hypertension]])
* #I10.x00x002 "高血压"
* #I10.x00x002 insert En([[Hypertension]])
* #I11.900 "高血压性心脏病不伴有心力衰竭"
* #I11.900 insert En([[Hypertensive heart disease without failure]])
* #E11.200 "2型糖尿病伴有肾的并发症"
* #E11.200 insert En([[Type 2 diabetes with renal complications]])
* #E11.300 "2型糖尿病伴有眼的并发症"
* #E11.300 insert En([[Type 2 diabetes with eye complications]])
* #E11.400 "2型糖尿病伴有神经的并发症"
* #E11.400 insert En([[Type 2 diabetes with nerve complications]])
* #E11.500 "2型糖尿病伴有周围循环并发症"
* #E11.500 insert En([[Type 2 diabetes with circulatory complications]])
* #E11.900 "2型糖尿病不伴有并发症"
* #E11.900 insert En([[Type 2 diabetes without complications]])
* #E11.900x001 "2型糖尿病"
* #E11.900x001 insert En([[Type 2 diabetes]])
* #J44.000 "慢性阻塞性肺病伴有急性下呼吸道感染"
* #J44.000 insert En([[COPD with acute lower respiratory infection]])
* #J44.100 "慢性阻塞性肺病伴有急性加重"
* #J44.100 insert En([[COPD with acute exacerbation]])
* #J44.900 "慢性阻塞性肺病"
* #J44.900 insert En([[COPD, unspecified]])
* #Z00.001 "健康查体"
* #Z00.001 insert En([[Health examination]])
