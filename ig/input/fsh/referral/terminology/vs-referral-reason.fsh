ValueSet: McaReferralReasonVS
Id: vs-referral-reason
Title: "转诊原因 / Reasons for a referral"
Description: "上转与下转原因之和；用哪一组由转诊方向决定。 The reasons of both directions; the category of the referral says which half applies."
* insert Published
* include codes from system McaReferralReasonUpCS
* include codes from system McaReferralReasonDownCS
