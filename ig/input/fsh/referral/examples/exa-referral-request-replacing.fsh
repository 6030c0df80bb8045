Instance: exa-referral-request-replacing
InstanceOf: McaReferralRequest
Usage: #example
Title: "补充资料后重新申请 / Sent again, completed"
Description: "首次申请因资料不全被退回，补齐血压记录后重新上转，取代原申请。 Declined for want of information, sent again with the pressures added; it replaces the first request."
* insert SentOn(normal, 普通通道)
* insert PlacedAs(referral-no, R20250423-0002)
* insert LoopOfZhang(requisition)
* replaces = Reference(exa-referral-request-up)
* status = #active
* intent = #order
* category = McaReferralCategoryCS#up "上转"
* priority = #urgent
* code = McaReferralServiceCS#specialist-consult "专科门诊"
* subject = Reference(exa-patient-zhang-jianguo)
* authoredOn = "2025-04-23T09:05:00+08:00"
* requester = Reference(exa-role-li-min)
* performer = Reference(exa-organization-county-hospital)
* reasonCode = McaReferralReasonUpCS#htn-1 "连续两次血压控制不满意"
* reasonReference = Reference(exa-condition-zhang-htn)
* supportingInfo[document] = Reference(exa-referral-document-zhang)
* supportingInfo[document].type = "Composition"
