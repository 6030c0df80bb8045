CodeSystem: SrcBsoftAdrCS
Id: src-bsoft-adr
Title: "厂家药物不良反应 / Adverse drug reaction of a vendor"
Description: "基层系统（BSoft）糖尿病随访的药物不良反应：1有，2无，与纸质表相反。 The adverse drug reaction on the diabetes form of the vendor BSoft: 1 yes, 2 no, the reverse of the paper."
* insert OwnCodeSystem
* #1 "有"
* #1 insert En([[Yes]])
* #2 "无"
* #2 insert En([[No]])
