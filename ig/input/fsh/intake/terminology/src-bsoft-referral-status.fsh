CodeSystem: SrcBsoftReferralStatusCS
Id: src-bsoft-referral-status
Title: "厂家转诊状态 / Referral states of a vendor"
Description: "基层系统（BSoft）转诊单的状态，以文字为代码。 The states of a referral of the vendor BSoft; the words are the codes."
* insert OwnCodeSystem
* #草稿 "草稿"
* #草稿 insert En([[Draft]])
* #已提交 "已提交"
* #已提交 insert En([[Submitted]])
* #已审核 "已审核"
* #已审核 insert En([[Verified]])
* #已接收 "已接收"
* #已接收 insert En([[Received]])
* #已拒绝 "已拒绝"
* #已拒绝 insert En([[Refused]])
* #已到诊 "已到诊"
* #已到诊 insert En([[Arrived]])
* #已完成 "已完成"
* #已完成 insert En([[Finished]])
