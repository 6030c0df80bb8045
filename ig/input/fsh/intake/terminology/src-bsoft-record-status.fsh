CodeSystem: SrcBsoftRecordStatusCS
Id: src-bsoft-record-status
Title: "厂家专项档案状态 / Record states of a vendor"
Description: "基层系统（BSoft）专项档案的状态。 The states of an enrolment of the vendor BSoft."
* insert OwnCodeSystem
* #0 "正常"
* #0 insert En([[Normal]])
* #1 "已注销"
* #1 insert En([[Cancelled]])
* #2 "注销核实中"
* #2 insert En([[Cancellation being checked]])
