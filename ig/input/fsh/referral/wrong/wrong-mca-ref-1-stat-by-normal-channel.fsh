Instance: wrong-mca-ref-1-stat-by-normal-channel
InstanceOf: McaReferralRequest
Usage: #example
Title: "stat走普通通道 / Stat by the normal channel"
Description: "优先级为stat，却走普通通道。 The priority is stat but the channel is normal."
* insert SentOn(normal, 普通通道)
* insert PlacedAs(referral-no, R20250615-0901)
* requisition.system = "http://medalliance.example/fhir/naming/loop-id"
* requisition.value = "L-2025-000901"
* status = #active
* intent = #order
* category = McaReferralCategoryCS#up "上转"
* priority = #stat
* code = McaReferralServiceCS#emergency-care "急诊救治"
* subject = Reference(exa-patient-zhang-jianguo)
* authoredOn = "2025-06-15T07:50:00+08:00"
* requester = Reference(exa-role-li-min)
* performer = Reference(exa-organization-county-hospital)
* reasonCode = McaReferralReasonUpCS#emergency-bp "血压≥180/110 mmHg伴症状"
