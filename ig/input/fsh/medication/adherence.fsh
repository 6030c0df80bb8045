Extension: Adherence
Id: adherence
Title: "服药依从性 / Medication adherence"
Description: "居民对该药的服药依从性。 How regularly the resident takes this medicine."
Context: MedicationStatement, MedicationRequest, MedicationDispense
* insert Published
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from McaAdherenceVS (required)
