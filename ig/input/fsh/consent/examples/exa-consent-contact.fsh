Instance: exa-consent-contact
InstanceOf: McaConsent
Usage: #example
Title: "同意接收健康信息 / Agrees to be sent health information"
Description: "张建国同意接收健康教育推送；不限制访问。 Zhang Jianguo agrees to be sent education; it governs no access."
* status = #active
* scope = $ConsentScope#treatment "Treatment"
* category = McaConsentKindCS#contact "接收健康信息"
* patient = Reference(exa-patient-zhang-jianguo)
* dateTime = "2025-01-18T10:00:00+08:00"
* performer = Reference(exa-patient-zhang-jianguo)
* organization = Reference(exa-organization-community-centre)
* policy.uri = "http://medalliance.example/fhir/policy/privacy"
* provision.type = #permit
* provision.period.start = "2025-01-18"
* provision.period.end = "2028-01-17"
