Extension: DetectionSource
Id: detection-source
Title: "检出途径 / How it was found"
Description: "病人是怎样被发现的。 How the patient was found."
Context: EpisodeOfCare
* insert Published
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from McaDetectionSourceVS (preferred)
