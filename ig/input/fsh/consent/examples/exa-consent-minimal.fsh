Instance: exa-consent-minimal
InstanceOf: McaConsent
Usage: #example
Title: "最简授权 / Minimal consent"
Description: "只有必填元素；已撤回，不限制访问。 The required elements; withdrawn, it governs no access."
* insert PrivacyOfZhang(inactive)
