Instance: wrong-mca-cns-6-exception-for-a-person
InstanceOf: McaConsent
Usage: #example
Title: "例外给人员 / Exception for a person"
Description: "例外给了一个岗位，系统不能区分使用它的人。 The exception is for a role, and a system does not tell its users apart."
* insert PrivacyOfZhang(active)
* insert DenialTo(exa-organization-village)
* provision.provision.type = #permit
* provision.provision.actor.role = $ParticipationType#IRCP
* provision.provision.actor.reference = Reference(exa-role-li-min)
