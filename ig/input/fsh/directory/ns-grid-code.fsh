Instance: ns-grid-code
InstanceOf: NamingSystem
Usage: #definition
Title: "网格编码 / Grid code"
Description: "医联体健康网格的编码，例如 G-0201-07。 The code of a health grid, such as G-0201-07."
* insert IdentifierNames(GridCode)
* description = "医联体健康网格的编码，例如 G-0201-07。 The code of a health grid, such as G-0201-07."
* usage = "Location.identifier"
* uniqueId[0].type = #uri
* uniqueId[0].value = "http://medalliance.example/fhir/naming/grid-code"
* uniqueId[0].preferred = true
