CodeSystem: SrcBsoftGlucoseUnitCS
Id: src-bsoft-glucose-unit
Title: "厂家血糖单位 / Unit of glucose of a vendor"
Description: "基层系统（BSoft）的血糖单位代码。 The unit of glucose of the vendor BSoft."
* insert OwnCodeSystem
* #1 "毫摩尔每升"
* #1 insert En([[Millimoles per litre]])
* #2 "毫克每分升"
* #2 insert En([[Milligrams per decilitre]])
