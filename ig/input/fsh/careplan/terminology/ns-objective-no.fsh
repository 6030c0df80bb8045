Instance: ns-objective-no
InstanceOf: NamingSystem
Usage: #definition
Title: "责任目标编号 / Objective number"
Description: "机构责任目标的编号。 The number of an organisation's objective."
* insert IdentifierNames(ObjectiveNo)
* description = "机构责任目标的编号。 The number of an organisation's objective."
* usage = "Goal.identifier"
* uniqueId[0].type = #uri
* uniqueId[0].value = "http://medalliance.example/fhir/naming/objective-no"
* uniqueId[0].preferred = true
