Instance: sp-episodeofcare-next-visit
InstanceOf: SearchParameter
Usage: #definition
Title: "下次随访日期 / Next visit"
Description: "按下次随访日期查找专项档案。 Find enrolments by the day of the next visit."
* insert SearchOn(EpisodeOfCare, next-visit, date)
* url = "http://medalliance.example/fhir/SearchParameter/sp-episodeofcare-next-visit"
* name = "McaEpisodeofcareNextVisit"
* description = "按下次随访日期查找专项档案。 Find enrolments by the day of the next visit."
* expression = "EpisodeOfCare.extension.where(url = 'http://medalliance.example/fhir/StructureDefinition/next-visit-date').value.ofType(date)"
