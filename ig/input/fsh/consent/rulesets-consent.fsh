Alias: $ConsentScope = http://terminology.hl7.org/CodeSystem/consentscope
Alias: $ParticipationType = http://terminology.hl7.org/CodeSystem/v3-ParticipationType
Alias: $ConsentAction = http://terminology.hl7.org/CodeSystem/consentaction
Alias: $ResourceTypes = http://hl7.org/fhir/resource-types

// A consent of Zhang Jianguo about who may see his record.
RuleSet: PrivacyOfZhang(status)
* status = #{status}
* scope = $ConsentScope#patient-privacy "Privacy Consent"
* category = $LOINC#59284-0
* patient = Reference(exa-patient-zhang-jianguo)
* dateTime = "2025-02-10T09:00:00+08:00"
* policy.uri = "http://medalliance.example/fhir/policy/privacy"

// Denies something to whom the reference names.
RuleSet: DenialTo(reference)
* provision.type = #deny
* provision.actor.role = $ParticipationType#IRCP
* provision.actor.reference = Reference({reference})
