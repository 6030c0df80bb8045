Instance: wrong-mca-cns-10-patient-of-another-server
InstanceOf: McaConsent
Usage: #example
Title: "其他服务器的居民 / Patient of another server"
Description: "居民在别的服务器上。 The resident is on another server."
* status = #active
* scope = $ConsentScope#patient-privacy
* category = $LOINC#59284-0
* patient.reference = "http://elsewhere.example/fhir/Patient/1"
* dateTime = "2025-02-10"
* policy.uri = "http://medalliance.example/fhir/policy/privacy"
* insert DenialTo(exa-organization-village)
