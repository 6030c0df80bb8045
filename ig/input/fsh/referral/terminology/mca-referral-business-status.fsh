CodeSystem: McaReferralBusinessStatusCS
Id: mca-referral-business-status
Title: "转诊业务状态 / Business status of a referral"
Description: "转诊任务在每个状态内的业务阶段；哪个状态允许哪些业务状态由状态对照表规定。 The stage of a referral within its task status; the table of allowed pairs says which stage belongs to which status."
* insert OwnCodeSystem
* #preparing "填写中"
* #preparing insert En([[Being prepared]])
* #submitted "已提交"
* #submitted insert En([[Submitted]])
* #pending-coordination "待转诊中心分派"
* #pending-coordination insert En([[Waiting for the referral centre to assign]])
* #assigned "已分派"
* #assigned insert En([[Assigned]])
* #redirected "已改派"
* #redirected insert En([[Redirected]])
* #acknowledged "已接单"
* #acknowledged insert En([[Acknowledged]])
* #reviewing "审核中"
* #reviewing insert En([[Under review]])
* #awaiting-info "待补充资料"
* #awaiting-info insert En([[Waiting for more information]])
* #accepted "已接收"
* #accepted insert En([[Accepted]])
* #scheduled "已预约"
* #scheduled insert En([[Scheduled]])
* #bed-reserved "已留床"
* #bed-reserved insert En([[Bed reserved]])
* #awaiting-slot "待排期"
* #awaiting-slot insert En([[Waiting for a slot]])
* #declined "已拒绝"
* #declined insert En([[Declined]])
* #declined-redirect "拒绝并建议改派"
* #declined-redirect insert En([[Declined, to be redirected]])
* #arrived "已到诊"
* #arrived insert En([[Arrived]])
* #admitted "已入院"
* #admitted insert En([[Admitted]])
* #under-treatment "治疗中"
* #under-treatment insert En([[Under treatment]])
* #treatment-complete "治疗结束待回执"
* #treatment-complete insert En([[Treatment complete, feedback outstanding]])
* #first-contact "已联系"
* #first-contact insert En([[First contact made]])
* #first-visit "首访完成"
* #first-visit insert En([[First visit done]])
* #awaiting-patient "等待患者"
* #awaiting-patient insert En([[Waiting for the patient]])
* #bed-shortage "床位紧张"
* #bed-shortage insert En([[Bed shortage]])
* #closed-returned "回基层已下转"
* #closed-returned insert En([[Closed, referred back to primary care]])
* #closed-outpatient "门诊处理完成"
* #closed-outpatient insert En([[Closed in the outpatient clinic]])
* #closed-managed "基层已接管"
* #closed-managed insert En([[Closed, managed by primary care]])
* #closed-transfer-higher "转上级"
* #closed-transfer-higher insert En([[Closed, transferred to a higher level]])
* #closed-advice "已出具会诊意见"
* #closed-advice insert En([[Closed with advice]])
* #cancelled-placer "转出方取消"
* #cancelled-placer insert En([[Cancelled by the placer]])
* #cancelled-patient "患者取消"
* #cancelled-patient insert En([[Cancelled by the patient]])
* #abort-agreed "协商中止"
* #abort-agreed insert En([[Aborted by agreement]])
* #no-show "未到"
* #no-show insert En([[No-show]])
* #transferred-elsewhere "已转往他处"
* #transferred-elsewhere insert En([[Transferred elsewhere]])
* #patient-died "患者死亡"
* #patient-died insert En([[Patient died]])
* #left-against-advice "自动离院"
* #left-against-advice insert En([[Left against advice]])
* #wrong-entry "录入错误"
* #wrong-entry insert En([[Wrong entry]])
