Extension: SigningDoctor
Id: signing-doctor
Title: "签约医生 / Signing doctor"
Description: "与居民签约的医生。 The doctor who signs with the resident."
Context: Contract
* insert Published
* value[x] 1..1
* value[x] only Reference(McaPractitioner or McaPractitionerRole)
