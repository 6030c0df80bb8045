CodeSystem: McaCancelReasonCS
Id: mca-cancel-reason
Title: "注销原因 / Reasons of cancellation"
Description: "专项档案注销的原因。 Why an enrolment ends."
* insert OwnCodeSystem
* #death "死亡"
* #death insert En([[Death]])
* #moved "迁出"
* #moved insert En([[Moved away]])
* #lost "失访"
* #lost insert En([[Lost to follow-up]])
* #refused "拒绝"
* #refused insert En([[Refused]])
* #revised "误建/重复"
* #revised insert En([[Mistake or duplicate]])
* #cured "治愈"
* #cured insert En([[Cured]])
* #other "其他"
* #other insert En([[Other]])
