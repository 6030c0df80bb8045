Instance: cm-episode-status
InstanceOf: ConceptMap
Usage: #definition
Title: "厂家专项档案状态 / Record states of a vendor"
Description: "专项档案状态到EpisodeOfCare.status。 The states of an enrolment to EpisodeOfCare.status."
* insert IntakeMap(cm-episode-status, CmEpisodeStatus)
* title = "厂家专项档案状态 / Record states of a vendor"
* description = "专项档案状态到EpisodeOfCare.status。 The states of an enrolment to EpisodeOfCare.status."
* insert From(http://medalliance.example/fhir/CodeSystem/src-bsoft-record-status, http://hl7.org/fhir/episode-of-care-status)
* insert Same([[0]], active)
* insert Near([[1]], finished, inexact, [[注销原因为误建时是entered-in-error。 It is entered-in-error where the record was made by mistake.]])
* insert Same([[2]], onhold)
