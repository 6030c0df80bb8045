Instance: wrong-mca-cns-1-scope-in-words
InstanceOf: McaConsent
Usage: #example
Title: "范围只有文字 / Scope in words"
Description: "有效而没有范围代码。 It is active and its scope has no code."
* status = #active
* scope.text = "隐私"
* category = $LOINC#59284-0
* patient = Reference(exa-patient-zhang-jianguo)
* dateTime = "2025-02-10"
* policy.uri = "http://medalliance.example/fhir/policy/privacy"
