CodeSystem: McaContractStopCS
Id: mca-contract-stop
Title: "解约原因 / Reasons of ending a contract"
Description: "签约协议提前终止的原因。 Why a contract ends early."
* insert OwnCodeSystem
* #01 "失访"
* #01 insert En([[Lost to follow-up]])
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
