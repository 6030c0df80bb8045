Instance: cm-referral-business-status-bsoft
InstanceOf: ConceptMap
Usage: #definition
Title: "厂家转诊状态到业务状态 / Referral states of a vendor to business status"
Description: "厂家转诊状态到业务状态。 The vendor’s referral states to the business status."
* insert IntakeMap(cm-referral-business-status-bsoft, CmReferralBusinessStatusBsoft)
* title = "厂家转诊状态到业务状态 / Referral states of a vendor to business status"
* description = "厂家转诊状态到业务状态。 The vendor’s referral states to the business status."
* insert From(http://medalliance.example/fhir/CodeSystem/src-bsoft-referral-status, http://medalliance.example/fhir/CodeSystem/mca-referral-business-status)
* insert Same([[草稿]], preparing)
* insert Same([[已提交]], submitted)
* insert Near([[已审核]], acknowledged, inexact, [[审核通过，尚未接收。 Checked, not yet accepted.]])
* insert Same([[已接收]], accepted)
* insert Same([[已拒绝]], declined)
* insert Same([[已到诊]], arrived)
* insert NoMatch([[已完成]], [[结案去向不明：回基层、门诊处理、转上级各有代码。 How it was closed is not said: returned, outpatient and transfer higher have codes of their own.]])
