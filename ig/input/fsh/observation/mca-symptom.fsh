Profile: McaSymptom
Parent: McaObservation
Id: mca-symptom
Title: "症状 / Symptom"
Description: "随访时的症状：一个症状用 value，多个症状每个一个 component。 Symptoms at a follow-up: one in value, several in one component each."
* insert PublishedProfile
* insert CategoryIs(survey)
* insert CodeIs(McaObservationCS#symptom)
* insert NationalElement(DE04.01.116.00)
* value[x] only CodeableConcept
* value[x] MS
* value[x] from McaSymptomVS (required)
* component.code = McaObservationCS#symptom
* component.value[x] 1..1
* component.value[x] only CodeableConcept
* component.value[x] from McaSymptomVS (required)
