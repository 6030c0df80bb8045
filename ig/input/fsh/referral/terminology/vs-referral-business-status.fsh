ValueSet: McaReferralBusinessStatusVS
Id: vs-referral-business-status
Title: "转诊业务状态 / Business status of a referral"
Description: "转诊业务状态的全部代码。 All business statuses of a referral."
* insert Published
* include codes from system McaReferralBusinessStatusCS
