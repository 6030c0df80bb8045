Instance: exa-document-bundle-referral
InstanceOf: McaDocumentBundle
Usage: #example
Title: "转诊文书包 / Referral document bundle"
Description: "最简转诊文书与它引用的居民、任职。 The minimal referral document with the resident and the role it refers to."
* identifier.system = "urn:oid:2.16.156.10011.1.1"
* identifier.value = "D20250615-0001"
* type = #document
* timestamp = "2025-06-15T08:30:00+08:00"
* entry[0].fullUrl = "http://medalliance.example/fhir/Composition/exa-referral-document-minimal"
* entry[0].resource = exa-referral-document-minimal
* entry[1].fullUrl = "http://medalliance.example/fhir/Patient/exa-patient-zhang-jianguo"
* entry[1].resource = exa-patient-zhang-jianguo
* entry[2].fullUrl = "http://medalliance.example/fhir/PractitionerRole/exa-role-li-min"
* entry[2].resource = exa-role-li-min
