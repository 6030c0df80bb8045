Instance: ns-prescription-no
InstanceOf: NamingSystem
Usage: #definition
Title: "处方号 / Prescription number"
Description: "处方的编号。 The number of a prescription."
* insert IdentifierNames(PrescriptionNo)
* description = "处方的编号。 The number of a prescription."
* usage = "MedicationRequest.identifier"
* uniqueId[0].type = #uri
* uniqueId[0].value = "http://medalliance.example/fhir/naming/prescription-no"
* uniqueId[0].preferred = true
