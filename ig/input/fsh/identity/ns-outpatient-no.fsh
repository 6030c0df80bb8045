Instance: ns-outpatient-no
InstanceOf: NamingSystem
Usage: #definition
Title: "门诊号 / Outpatient number"
Description: "门（急）诊号；只在发号机构内唯一。 The outpatient number; unique only within its assigner."
* insert IdentifierNames(OutpatientNumber)
* description = "门（急）诊号；只在发号机构内唯一。 The outpatient number; unique only within its assigner."
* usage = "Patient.identifier, Encounter.identifier"
* uniqueId[0].type = #oid
* uniqueId[0].value = "2.16.156.10011.1.10"
* uniqueId[0].preferred = false
* uniqueId[1].type = #uri
* uniqueId[1].value = "urn:oid:2.16.156.10011.1.10"
* uniqueId[1].preferred = true
