CodeSystem: SrcBsoftPlanStatusCS
Id: src-bsoft-plan-status
Title: "厂家随访计划状态 / Plan states of a vendor"
Description: "基层系统（BSoft）随访计划的状态。 The states of a planned follow-up of the vendor BSoft."
* insert OwnCodeSystem
* #0 "应访"
* #0 insert En([[Due]])
* #1 "已访"
* #1 insert En([[Done]])
* #2 "失访"
* #2 insert En([[Lost]])
* #3 "未访"
* #3 insert En([[Not visited]])
* #4 "过访"
* #4 insert En([[Overdue]])
* #8 "结案"
* #8 insert En([[Closed]])
* #9 "注销"
* #9 insert En([[Cancelled]])
