CodeSystem: McaReferResultCS
Id: mca-refer-result
Title: "转诊结果(随访表) / Referral result on the form"
Description: "随访表「转诊结果」一栏的代码。 Codes of the referral result field on the follow-up forms."
* insert OwnCodeSystem
* #1 "到位"
* #1 insert En([[Arrived]])
* #2 "不到位"
* #2 insert En([[Did not arrive]])
