CodeSystem: McaNoVisitReasonCS
Id: mca-no-visit-reason
Title: "未访原因 / Reason for no visit"
Description: "未能随访的原因。 Why a follow-up did not take place."
* insert OwnCodeSystem
* #death "死亡"
* #death insert En([[Death]])
* #moved "迁出"
* #moved insert En([[Moved away]])
* #lost "失访"
* #lost insert En([[Cannot be reached]])
* #refused "拒绝"
* #refused insert En([[Refused]])
