Instance: sp-location-grid-code
InstanceOf: SearchParameter
Usage: #definition
Title: "网格编码 / Grid code"
Description: "按网格编码查找网格。 Find a grid by its code."
* insert SearchOn(Location, grid-code, token)
* url = "http://medalliance.example/fhir/SearchParameter/sp-location-grid-code"
* name = "McaLocationGridCode"
* description = "按网格编码查找网格。 Find a grid by its code."
* expression = "Location.identifier.where(system = 'http://medalliance.example/fhir/naming/grid-code')"
