ValueSet: McaReferralCategoryVS
Id: vs-referral-category
Title: "转诊方向 / Referral category"
Description: "转诊方向的全部代码。 All referral categories."
* insert Published
* include codes from system McaReferralCategoryCS
