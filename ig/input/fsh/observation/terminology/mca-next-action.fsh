CodeSystem: McaNextActionCS
Id: mca-next-action
Title: "下一步管理措施 / Next action"
Description: "随访后的下一步管理措施。 What is to be done after a follow-up."
* insert OwnCodeSystem
* #1 "常规随访"
* #1 insert En([[Routine follow-up]])
* #2 "第1次控制不满意2周随访"
* #2 insert En([[Follow-up within two weeks]])
* #3 "两次控制不满意转诊随访"
* #3 insert En([[Referral and follow-up]])
* #4 "紧急转诊"
* #4 insert En([[Urgent referral]])
