Extension: ResidentConfirmation
Id: resident-confirmation
Title: "居民确认 / Confirmation by the resident"
Description: "居民或其代理人对长期处方的签名确认。 The signature with which the resident or a proxy confirms a long prescription."
Context: MedicationRequest
* insert Published
* value[x] 1..1
* value[x] only Signature
* valueSignature.who only Reference(McaPatient or McaRelatedPerson)
