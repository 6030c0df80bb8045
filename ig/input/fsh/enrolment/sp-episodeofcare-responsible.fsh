Instance: sp-episodeofcare-responsible
InstanceOf: SearchParameter
Usage: #definition
Title: "责任医生 / Responsible doctor"
Description: "按责任医生的任职或本人查找专项档案；标准参数 care-manager 只找本人。 Find enrolments by the post of the responsible doctor, or by the person; the standard parameter care-manager knows persons alone."
* insert SearchOn(EpisodeOfCare, responsible, reference)
* url = "http://medalliance.example/fhir/SearchParameter/sp-episodeofcare-responsible"
* name = "McaEpisodeofcareResponsible"
* description = "按责任医生的任职或本人查找专项档案；标准参数 care-manager 只找本人。 Find enrolments by the post of the responsible doctor, or by the person; the standard parameter care-manager knows persons alone."
* expression = "EpisodeOfCare.careManager"
* target[0] = #PractitionerRole
* target[1] = #Practitioner
