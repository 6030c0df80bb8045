Instance: sp-encounter-followup-status
InstanceOf: SearchParameter
Usage: #definition
Title: "随访状态 / Follow-up status"
Description: "按随访状态查找随访。 Finds follow-ups by follow-up status."
* insert SearchOn(Encounter, followup-status, token)
* url = "http://medalliance.example/fhir/SearchParameter/sp-encounter-followup-status"
* name = "McaEncounterFollowupStatus"
* description = "按随访状态查找随访。 Finds follow-ups by follow-up status."
* expression = "Encounter.extension('http://medalliance.example/fhir/StructureDefinition/followup-status').value"
* xpathUsage = #normal
