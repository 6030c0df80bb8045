Instance: ns-inpatient-no
InstanceOf: NamingSystem
Usage: #definition
Title: "住院号 / Inpatient number"
Description: "住院号；只在发号机构内唯一。 The inpatient number; unique only within its assigner."
* insert IdentifierNames(InpatientNumber)
* description = "住院号；只在发号机构内唯一。 The inpatient number; unique only within its assigner."
* usage = "Patient.identifier, Encounter.identifier"
* uniqueId[0].type = #oid
* uniqueId[0].value = "2.16.156.10011.1.12"
* uniqueId[0].preferred = false
* uniqueId[1].type = #uri
* uniqueId[1].value = "urn:oid:2.16.156.10011.1.12"
* uniqueId[1].preferred = true
