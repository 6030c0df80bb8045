CodeSystem: SrcBsoftNoVisitReasonCS
Id: src-bsoft-no-visit-reason
Title: "厂家未访原因 / Reasons for no visit of a vendor"
Description: "基层系统（BSoft）的未访原因。 The reasons for no visit of the vendor BSoft."
* insert OwnCodeSystem
* #1 "死亡"
* #1 insert En([[Death]])
* #2 "迁出"
* #2 insert En([[Moved away]])
* #3 "失访"
* #3 insert En([[Lost]])
* #4 "拒绝"
* #4 insert En([[Refused]])
