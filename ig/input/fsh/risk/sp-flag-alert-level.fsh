Instance: sp-flag-alert-level
InstanceOf: SearchParameter
Usage: #definition
Title: "预警级别 / Alert level"
Description: "按级别查找预警。 Find alerts by level."
* insert SearchOn(Flag, alert-level, token)
* url = "http://medalliance.example/fhir/SearchParameter/sp-flag-alert-level"
* name = "McaFlagAlertLevel"
* description = "按级别查找预警。 Find alerts by level."
* expression = "Flag.extension.where(url = 'http://medalliance.example/fhir/StructureDefinition/alert-level').value.ofType(CodeableConcept)"
