Instance: sp-episodeofcare-risk-level
InstanceOf: SearchParameter
Usage: #definition
Title: "危险分层 / Risk level"
Description: "按危险分层查找专项档案。 Find enrolments by risk level."
* insert SearchOn(EpisodeOfCare, risk-level, token)
* url = "http://medalliance.example/fhir/SearchParameter/sp-episodeofcare-risk-level"
* name = "McaEpisodeofcareRiskLevel"
* description = "按危险分层查找专项档案。 Find enrolments by risk level."
* expression = "EpisodeOfCare.extension.where(url = 'http://medalliance.example/fhir/StructureDefinition/risk-level').value.ofType(CodeableConcept)"
