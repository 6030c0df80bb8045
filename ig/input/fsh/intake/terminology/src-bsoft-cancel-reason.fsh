CodeSystem: SrcBsoftCancelReasonCS
Id: src-bsoft-cancel-reason
Title: "厂家注销原因 / Reasons of cancellation of a vendor"
Description: "基层系统（BSoft）的注销原因。 The reasons of cancellation of the vendor BSoft."
* insert OwnCodeSystem
* #1 "死亡"
* #1 insert En([[Death]])
* #2 "迁出"
* #2 insert En([[Moved away]])
* #3 "失访"
* #3 insert En([[Lost]])
* #4 "拒绝"
* #4 insert En([[Refused]])
* #9 "其他"
* #9 insert En([[Other]])
