Instance: cm-referral-status-bsoft
InstanceOf: ConceptMap
Usage: #definition
Title: "厂家转诊状态 / Referral states of a vendor"
Description: "厂家转诊状态到Task.status。 The vendor’s referral states to Task.status."
* insert IntakeMap(cm-referral-status-bsoft, CmReferralStatusBsoft)
* title = "厂家转诊状态 / Referral states of a vendor"
* description = "厂家转诊状态到Task.status。 The vendor’s referral states to Task.status."
* insert From(http://medalliance.example/fhir/CodeSystem/src-bsoft-referral-status, http://hl7.org/fhir/task-status)
* insert Same([[草稿]], draft)
* insert Same([[已提交]], requested)
* insert Near([[已审核]], received, inexact, [[审核由转诊中心或接收方完成，尚未接收。 Checked by the centre or the receiver, not yet accepted.]])
* insert Same([[已接收]], accepted)
* insert Same([[已拒绝]], rejected)
* insert Same([[已到诊]], in-progress)
* insert Same([[已完成]], completed)
