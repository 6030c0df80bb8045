Instance: ns-programme-file
InstanceOf: NamingSystem
Usage: #definition
Title: "专项档案号 / Programme file number"
Description: "居民专项管理档案的编号。 The number of a resident’s programme file."
* insert IdentifierNames(ProgrammeFileNumber)
* description = "居民专项管理档案的编号。 The number of a resident’s programme file."
* usage = "EpisodeOfCare.identifier"
* uniqueId[0].type = #uri
* uniqueId[0].value = "http://medalliance.example/fhir/naming/programme-file"
* uniqueId[0].preferred = true
