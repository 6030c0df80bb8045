Instance: sp-encounter-pharm-service
InstanceOf: SearchParameter
Usage: #definition
Title: "药师服务 / Service of the pharmacist"
Description: "按家庭药师服务步骤查找随访。 Find visits by what the family pharmacist did."
* insert SearchOn(Encounter, pharm-service, token)
* url = "http://medalliance.example/fhir/SearchParameter/sp-encounter-pharm-service"
* name = "McaEncounterPharmService"
* description = "按家庭药师服务步骤查找随访。 Find visits by what the family pharmacist did."
* expression = "Encounter.extension('http://medalliance.example/fhir/StructureDefinition/pharm-service').value"
* xpathUsage = #normal
