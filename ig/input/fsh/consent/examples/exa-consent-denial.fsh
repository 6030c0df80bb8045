Instance: exa-consent-denial
InstanceOf: McaConsent
Usage: #example
Title: "拒绝村卫生室查看检查结果 / Denies the village clinic his results"
Description: "张建国拒绝村卫生室查看标为受限的糖化血红蛋白结果，乡镇卫生院除外。 Zhang Jianguo denies the village clinic his restricted HbA1c results, with the township hospital as an exception."
* insert PrivacyOfZhang(active)
* insert DenialTo(exa-organization-village)
* identifier.system = "http://medalliance.example/fhir/naming/consent-no"
* identifier.value = "CONS-2025-000031"
* performer = Reference(exa-patient-zhang-jianguo)
* organization = Reference(exa-organization-community-centre)
* verification.verified = true
* verification.verifiedWith = Reference(exa-patient-zhang-jianguo)
* verification.verificationDate = "2025-02-10T09:00:00+08:00"
* provision.period.start = "2025-02-10"
* provision.period.end = "2028-02-09"
* provision.action = $ConsentAction#access "Access"
* provision.securityLabel = http://terminology.hl7.org/CodeSystem/v3-Confidentiality#R "restricted"
* provision.purpose = $ActReason#TREAT "treatment"
* provision.class[0] = $ResourceTypes#Observation "Observation"
* provision.class[1] = $ResourceTypes#DiagnosticReport "DiagnosticReport"
* provision.code = $LOINC#4548-4 "Hemoglobin A1c/Hemoglobin.total in Blood"
* provision.provision.type = #permit
* provision.provision.actor.role = $ParticipationType#IRCP "information recipient"
* provision.provision.actor.reference = Reference(exa-organization-township)
