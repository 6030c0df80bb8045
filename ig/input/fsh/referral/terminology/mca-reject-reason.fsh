CodeSystem: McaRejectReasonCS
Id: mca-reject-reason
Title: "拒接原因 / Reasons to decline a referral"
Description: "接收方不接收转诊的原因。 Why the receiving side declines a referral."
* insert OwnCodeSystem
* #wrong-department "科室不符"
* #wrong-department insert En([[Wrong department]])
* #no-bed "无床位"
* #no-bed insert En([[No bed]])
* #incomplete-info "资料不全"
* #incomplete-info insert En([[Incomplete information]])
* #not-indicated "不符合转诊指征"
* #not-indicated insert En([[Not indicated]])
* #wrong-organization "机构不符"
* #wrong-organization insert En([[Wrong organisation]])
* #not-managed-resident "非本机构管理居民"
* #not-managed-resident insert En([[Resident is not managed here]])
* #beyond-capacity "超出服务能力"
* #beyond-capacity insert En([[Beyond capacity]])
* #unstable "病情不稳定"
* #unstable insert En([[Condition unstable]])
* #other "其他"
* #other insert En([[Other]])
