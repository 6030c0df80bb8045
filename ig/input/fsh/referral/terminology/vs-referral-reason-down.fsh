ValueSet: McaReferralReasonDownVS
Id: vs-referral-reason-down
Title: "下转原因 / Reasons for a down-referral"
Description: "下转原因的全部代码。 All reasons for a down-referral."
* insert Published
* include codes from system McaReferralReasonDownCS
