Instance: exa-referral-request-draft
InstanceOf: McaReferralRequest
Usage: #example
Title: "转诊草稿（最小） / Draft of a referral"
Description: "尚未提交、只有必填项的上转草稿。 A draft of an up-referral, with the required elements only."
* insert SentOn(normal, 普通通道)
* insert PlacedAs(referral-no, R20250615-0002)
* requisition.system = "http://medalliance.example/fhir/naming/loop-id"
* requisition.value = "L-2025-000208"
* status = #draft
* intent = #order
* category = McaReferralCategoryCS#up "上转"
* priority = #routine
* code = McaReferralServiceCS#specialist-consult "专科门诊"
* subject = Reference(exa-patient-zhang-jianguo)
* authoredOn = "2025-06-15T07:50:00+08:00"
* requester = Reference(exa-role-li-min)
* reasonCode = McaReferralReasonUpCS#htn-1 "连续两次血压控制不满意"
