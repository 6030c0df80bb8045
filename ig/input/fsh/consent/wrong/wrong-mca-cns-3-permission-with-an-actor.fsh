Instance: wrong-mca-cns-3-permission-with-an-actor
InstanceOf: McaConsent
Usage: #example
Title: "许可附条件 / Permission with a condition"
Description: "许可某机构，而许可不增加权限。 It permits one organisation, and a permission opens nothing."
* insert PrivacyOfZhang(active)
* provision.type = #permit
* provision.actor.role = $ParticipationType#IRCP
* provision.actor.reference = Reference(exa-organization-village)
