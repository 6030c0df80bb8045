Instance: sp-episodeofcare-tier
InstanceOf: SearchParameter
Usage: #definition
Title: "管理分级 / Management tier"
Description: "按管理分级查找专项档案。 Find enrolments by management tier."
* insert SearchOn(EpisodeOfCare, tier, token)
* url = "http://medalliance.example/fhir/SearchParameter/sp-episodeofcare-tier"
* name = "McaEpisodeofcareTier"
* description = "按管理分级查找专项档案。 Find enrolments by management tier."
* expression = "EpisodeOfCare.extension.where(url = 'http://medalliance.example/fhir/StructureDefinition/management-tier').value.ofType(CodeableConcept)"
