CodeSystem: McaReferralTransitionCS
Id: mca-referral-transition
Title: "转诊状态变更 / Referral transitions"
Description: "转诊状态表的行号，记在溯源记录的活动中；规则在状态表内。 The row of the referral table that a change followed, named as the activity of its Provenance; the rules are in the table."
* insert OwnCodeSystem
* #T00 "新建草稿"
* #T00 insert En([[Draft made]])
* #T01 "提交"
* #T01 insert En([[Submitted]])
* #T02 "接单"
* #T02 insert En([[Acknowledged]])
* #T03 "接收"
* #T03 insert En([[Accepted]])
* #T04 "拒绝"
* #T04 insert En([[Declined]])
* #T05 "接收前撤回"
* #T05 insert En([[Withdrawn before acceptance]])
* #T06 "接收后取消"
* #T06 insert En([[Cancelled after acceptance]])
* #T07 "到诊"
* #T07 insert En([[Arrived]])
* #T08 "未到诊"
* #T08 insert En([[Did not arrive]])
* #T09 "挂起"
* #T09 insert En([[Put on hold]])
* #T10 "恢复"
* #T10 insert En([[Resumed]])
* #T11 "完成"
* #T11 insert En([[Completed]])
* #T12 "治疗未完成"
* #T12 insert En([[Treatment failed]])
* #T13 "协商中止"
* #T13 insert En([[Aborted by agreement]])
* #T14 "作废"
* #T14 insert En([[Entered in error]])
* #T16 "分派"
* #T16 insert En([[Assigned]])
* #T17 "补充资料"
* #T17 insert En([[Information asked for or given]])
* #T18 "改约"
* #T18 insert En([[Rescheduled]])
* #T19 "改派后新建"
* #T19 insert En([[Sent on to another owner]])
* #T20 "诊疗进展"
* #T20 insert En([[Treatment goes on]])
* #T21 "改变挂起原因"
* #T21 insert En([[Held for another reason]])
* #T22 "修改草稿"
* #T22 insert En([[Draft changed]])
