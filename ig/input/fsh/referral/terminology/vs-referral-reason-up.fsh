ValueSet: McaReferralReasonUpVS
Id: vs-referral-reason-up
Title: "上转原因 / Reasons for an up-referral"
Description: "上转原因的全部代码。 All reasons for an up-referral."
* insert Published
* include codes from system McaReferralReasonUpCS
