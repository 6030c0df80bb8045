Instance: cm-referral-reason-bsoft
InstanceOf: ConceptMap
Usage: #definition
Title: "厂家转诊原因 / Referral reasons of a vendor"
Description: "厂家转诊原因到上转原因。 The vendor’s referral reasons to the reasons for referral."
* insert IntakeMap(cm-referral-reason-bsoft, CmReferralReasonBsoft)
* title = "厂家转诊原因 / Referral reasons of a vendor"
* description = "厂家转诊原因到上转原因。 The vendor’s referral reasons to the reasons for referral."
* insert From(http://medalliance.example/fhir/CodeSystem/src-bsoft-referral-reason, http://medalliance.example/fhir/CodeSystem/mca-referral-reason-up)
* insert Same([[1]], htn-1)
* insert Same([[2]], adr)
* insert Same([[3]], new-complication)
* insert Same([[4]], worse-complication)
