Instance: ns-medical-record-no
InstanceOf: NamingSystem
Usage: #definition
Title: "病案号 / Medical record number"
Description: "病案号；只在发号机构内唯一。 The medical record number; unique only within its assigner."
* insert IdentifierNames(MedicalRecordNumber)
* description = "病案号；只在发号机构内唯一。 The medical record number; unique only within its assigner."
* usage = "Patient.identifier"
* uniqueId[0].type = #oid
* uniqueId[0].value = "2.16.156.10011.1.13"
* uniqueId[0].preferred = false
* uniqueId[1].type = #uri
* uniqueId[1].value = "urn:oid:2.16.156.10011.1.13"
* uniqueId[1].preferred = true
