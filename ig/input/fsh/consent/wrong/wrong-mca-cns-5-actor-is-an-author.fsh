Instance: wrong-mca-cns-5-actor-is-an-author
InstanceOf: McaConsent
Usage: #example
Title: "对象不是接收方 / Not a recipient"
Description: "对象的角色是作者。 The role of whom it names is that of an author."
* insert PrivacyOfZhang(active)
* provision.type = #deny
* provision.actor.role = $ParticipationType#AUT
* provision.actor.reference = Reference(exa-organization-village)
