ValueSet: McaObservationStatusVS
Id: vs-observation-status
Title: "观察状态 / Observation status"
Description: "联盟交换的观察状态。 The observation statuses that the alliance exchanges."
* insert Published
* http://hl7.org/fhir/observation-status#preliminary
* http://hl7.org/fhir/observation-status#final
* http://hl7.org/fhir/observation-status#amended
* http://hl7.org/fhir/observation-status#corrected
* http://hl7.org/fhir/observation-status#entered-in-error
