CodeSystem: McaCancelReasonTaskCS
Id: mca-cancel-reason-task
Title: "转诊终止原因 / Reasons why a referral ended early"
Description: "转诊任务取消、失败或挂起的原因。 Why the task of a referral was cancelled, failed or put on hold."
* insert OwnCodeSystem
* #patient-refuse "患者拒绝"
* #patient-refuse insert En([[Patient refuses]])
* #patient-recovered "患者已好转"
* #patient-recovered insert En([[Patient has recovered]])
* #duplicate "重复转诊"
* #duplicate insert En([[Duplicate]])
* #wrong-entry "录入错误"
* #wrong-entry insert En([[Wrong entry]])
* #cancelled-by-patient "患者取消"
* #cancelled-by-patient insert En([[Cancelled by the patient]])
* #no-show "患者未到"
* #no-show insert En([[No-show]])
* #transferred-elsewhere "已转往他处"
* #transferred-elsewhere insert En([[Transferred elsewhere]])
* #death "患者死亡"
* #death insert En([[Death]])
* #other "其他"
* #other insert En([[Other]])
