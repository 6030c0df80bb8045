CodeSystem: SrcBsoftStopReasonCS
Id: src-bsoft-stop-reason
Title: "厂家解约原因 / Stop reasons of a vendor"
Description: "基层系统（BSoft）签约的解约原因。 Why a contract ends of the vendor BSoft."
* insert OwnCodeSystem
* #01 "失访"
* #01 insert En([[Lost]])
* #02 "迁出"
* #02 insert En([[Moved away]])
* #03 "死亡"
* #03 insert En([[Death]])
* #04 "拒绝"
* #04 insert En([[Refused]])
* #05 "重签"
* #05 insert En([[Signed anew]])
* #06 "发票作废"
* #06 insert En([[Invoice void]])
* #99 "其他"
* #99 insert En([[Other]])
