Profile: McaReferralFeedback
Parent: Composition
Id: mca-referral-feedback
Title: "转诊回执 / Referral feedback"
Description: "接收方完成转诊后给转出方的回执：诊断、诊疗经过与结果、用药与建议。 What the receiving side tells the placer at the end: diagnosis, treatment and its result, medication and advice."
* insert DocumentOfReferral(11488-4)
* section contains result 1..1 MS and diagnosis 1..1 MS and results 0..1 MS and medication 0..1 MS and plan 1..1 MS
* insert DocumentSection(result, 8648-8)
* insert DocumentSection(diagnosis, 29308-4)
* insert DocumentSection(results, 30954-2)
* insert DocumentSection(medication, 10160-0)
* insert DocumentSection(plan, 18776-5)
