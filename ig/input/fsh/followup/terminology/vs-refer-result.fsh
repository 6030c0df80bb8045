ValueSet: McaReferResultVS
Id: vs-refer-result
Title: "转诊结果 / Referral results"
Description: "转诊结果的全部代码。 All codes of this kind: referral results."
* insert Published
* include codes from system McaReferResultCS
