Instance: wrong-mca-cns-7-only-correction-denied
InstanceOf: McaConsent
Usage: #example
Title: "只拒绝更正 / Only correcting denied"
Description: "拒绝的行为不含access。 The actions that it denies are without access."
* insert PrivacyOfZhang(active)
* insert DenialTo(exa-organization-village)
* provision.action = $ConsentAction#correct
