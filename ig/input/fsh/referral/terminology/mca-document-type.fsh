CodeSystem: McaDocumentTypeCS
Id: mca-document-type
Title: "卫生信息共享文档类型 / Types of shared health document"
Description: "卫生信息共享文档类型代码的使用片段。 The national types of shared health document that are used here."
* insert NationalFragment(2.16.156.10011.2.4)
* #HSDB04.01 "高血压患者随访服务"
* #HSDB04.01 insert En([[Follow-up of hypertension]])
* #HSDB04.02 "2型糖尿病患者随访服务"
* #HSDB04.02 insert En([[Follow-up of type 2 diabetes]])
* #HSDC00.05 "转诊（院）记录"
* #HSDC00.05 insert En([[Record of a referral]])
* #C0004 "西药处方"
* #C0004 insert En([[Prescription of western medicine]])
* #C0005 "中药处方"
* #C0005 insert En([[Prescription of Chinese medicine]])
* #C0052 "住院医嘱"
* #C0052 insert En([[Inpatient orders]])
* #C0053 "出院小结"
* #C0053 insert En([[Discharge summary]])
