Instance: ns-emergency-no
InstanceOf: NamingSystem
Usage: #definition
Title: "急诊号 / Emergency number"
Description: "急诊号；只在发号机构内唯一。 The emergency number; unique only within its assigner."
* insert IdentifierNames(EmergencyNumber)
* description = "急诊号；只在发号机构内唯一。 The emergency number; unique only within its assigner."
* usage = "Patient.identifier, Encounter.identifier"
* uniqueId[0].type = #oid
* uniqueId[0].value = "2.16.156.10011.1.11"
* uniqueId[0].preferred = false
* uniqueId[1].type = #uri
* uniqueId[1].value = "urn:oid:2.16.156.10011.1.11"
* uniqueId[1].preferred = true
