Instance: wrong-mca-cns-9-purpose-research
InstanceOf: McaConsent
Usage: #example
Title: "目的为科研 / For research"
Description: "科研目的无法区分。 Research is a purpose that is not told apart."
* insert PrivacyOfZhang(active)
* insert DenialTo(exa-organization-village)
* provision.purpose = $ActReason#HRESCH
