Instance: ns-formulary-no
InstanceOf: NamingSystem
Usage: #definition
Title: "药品目录编号 / Formulary number"
Description: "药品目录的编号。 The number of a formulary."
* insert IdentifierNames(FormularyNo)
* description = "药品目录的编号。 The number of a formulary."
* usage = "List.identifier"
* uniqueId[0].type = #uri
* uniqueId[0].value = "http://medalliance.example/fhir/naming/formulary-no"
* uniqueId[0].preferred = true
