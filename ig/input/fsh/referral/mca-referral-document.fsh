Profile: McaReferralDocument
Parent: Composition
Id: mca-referral-document
Title: "转诊文书 / Referral document"
Description: "随转诊申请提交的转诊记录：主诉、病史、检查、诊断、用药、过敏、转诊原因与建议。 The note that goes with a referral: complaint, history, findings, diagnosis, medication, allergies, reason and advice."
* insert DocumentOfReferral(57133-1)
* section contains reason 1..1 MS and diagnosis 1..1 MS and complaint 0..1 MS and presentIllness 0..1 MS and pastHistory 0..1 and vitalSigns 0..1 MS and results 0..1 MS and medication 0..1 MS and allergies 0..1 MS and plan 0..1 MS
* insert DocumentSection(reason, 42349-1)
* insert DocumentSection(diagnosis, 29308-4)
* insert DocumentSection(complaint, 10154-3)
* insert DocumentSection(presentIllness, 10164-2)
* insert DocumentSection(pastHistory, 11348-0)
* insert DocumentSection(vitalSigns, 8716-3)
* insert DocumentSection(results, 30954-2)
* insert DocumentSection(medication, 10160-0)
* insert DocumentSection(allergies, 48765-2)
* insert DocumentSection(plan, 18776-5)
