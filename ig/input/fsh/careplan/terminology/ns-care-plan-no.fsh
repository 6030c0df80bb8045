Instance: ns-care-plan-no
InstanceOf: NamingSystem
Usage: #definition
Title: "管理方案编号 / Care plan number"
Description: "健康管理方案的编号。 The number of a care plan."
* insert IdentifierNames(CarePlanNo)
* description = "健康管理方案的编号。 The number of a care plan."
* usage = "CarePlan.identifier"
* uniqueId[0].type = #uri
* uniqueId[0].value = "http://medalliance.example/fhir/naming/care-plan-no"
* uniqueId[0].preferred = true
