CodeSystem: SrcBsoftVisitEffectCS
Id: src-bsoft-visit-effect
Title: "厂家随访转归 / Visit effects of a vendor"
Description: "基层系统（BSoft）的随访转归。 What follows a visit of the vendor BSoft."
* insert OwnCodeSystem
* #1 "继续随访"
* #1 insert En([[Go on]])
* #2 "暂时失访"
* #2 insert En([[Lost for the time being]])
* #9 "终止管理"
* #9 insert En([[End]])
