ValueSet: McaRejectReasonVS
Id: vs-reject-reason
Title: "拒接原因 / Reasons to decline a referral"
Description: "拒接原因的全部代码。 All reasons to decline a referral."
* insert Published
* include codes from system McaRejectReasonCS
