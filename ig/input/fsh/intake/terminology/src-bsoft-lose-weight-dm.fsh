CodeSystem: SrcBsoftLoseWeightDmCS
Id: src-bsoft-lose-weight-dm
Title: "厂家糖尿病减重 / Weight loss in diabetes of a vendor"
Description: "基层系统（BSoft）糖尿病随访的减重代码；高血压与糖尿病相反。 Whether weight should be lost, on the diabetes form of the vendor BSoft; the two forms are the reverse of each other."
* insert OwnCodeSystem
* #1 "需要"
* #1 insert En([[Needed]])
* #2 "不需要"
* #2 insert En([[Not needed]])
