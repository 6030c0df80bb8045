CodeSystem: SrcBsoftMedicineCS
Id: src-bsoft-medicine
Title: "厂家服药依从性 / Medication adherence of a vendor"
Description: "基层系统（BSoft）的服药依从性代码。 The medication adherence of the vendor BSoft."
* insert OwnCodeSystem
* #1 "规律"
* #1 insert En([[Regular]])
* #2 "间断"
* #2 insert En([[With interruptions]])
* #3 "不服药"
* #3 insert En([[Not taken]])
* #4 "拒绝服药"
* #4 insert En([[Refused]])
