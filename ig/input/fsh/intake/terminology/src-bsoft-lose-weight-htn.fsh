CodeSystem: SrcBsoftLoseWeightHtnCS
Id: src-bsoft-lose-weight-htn
Title: "厂家高血压减重 / Weight loss in hypertension of a vendor"
Description: "基层系统（BSoft）高血压随访的减重代码；高血压与糖尿病相反。 Whether weight should be lost, on the hypertension form of the vendor BSoft; the two forms are the reverse of each other."
* insert OwnCodeSystem
* #1 "不需要"
* #1 insert En([[Not needed]])
* #2 "需要"
* #2 insert En([[Needed]])
