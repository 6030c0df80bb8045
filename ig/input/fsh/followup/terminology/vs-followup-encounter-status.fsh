ValueSet: McaFollowupEncounterStatusVS
Id: vs-followup-encounter-status
Title: "随访就诊状态 / Status of a follow-up visit"
Description: "随访就诊可用的状态。 The statuses that a follow-up visit may have."
* insert Published
* http://hl7.org/fhir/encounter-status#planned
* http://hl7.org/fhir/encounter-status#arrived
* http://hl7.org/fhir/encounter-status#in-progress
* http://hl7.org/fhir/encounter-status#finished
* http://hl7.org/fhir/encounter-status#cancelled
* http://hl7.org/fhir/encounter-status#entered-in-error
