Instance: wrong-mca-cns-4-denial-in-a-denial
InstanceOf: McaConsent
Usage: #example
Title: "拒绝之内又拒绝 / A denial in a denial"
Description: "拒绝之内是另一个拒绝。 Within the denial there is another."
* insert PrivacyOfZhang(active)
* insert DenialTo(exa-organization-village)
* provision.provision.type = #deny
