Instance: exa-referral-request-minimal
InstanceOf: McaReferralRequest
Usage: #example
Title: "急诊上转 / Emergency referral"
Description: "2025年6月15日血压192/118 mmHg伴剧烈头痛、呕吐，急诊上转；只有必填元素。 On 15 June 2025, at 192/118 mmHg with severe headache and vomiting: an emergency referral with nothing but what is required."
* insert SentOn(emergency, 急诊)
* insert PlacedAs(referral-no, R20250615-0001)
* requisition.system = "http://medalliance.example/fhir/naming/loop-id"
* requisition.value = "L-2025-000207"
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
* reasonReference = Reference(exa-blood-pressure-minimal)
