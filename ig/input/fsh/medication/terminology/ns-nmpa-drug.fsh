Instance: ns-nmpa-drug
InstanceOf: NamingSystem
Usage: #definition
Title: "药品本位码 / NMPA drug code"
Description: "国家药品监督管理部门的药品本位码。 The drug codes of the national drug administration."
* insert IdentifierNames(NmpaDrug)
* kind = #codesystem
* description = "国家药品监督管理部门的药品本位码。 The drug codes of the national drug administration."
* usage = "MedicationRequest.medicationCodeableConcept.coding"
* uniqueId[0].type = #uri
* uniqueId[0].value = "http://medalliance.example/fhir/naming/nmpa-drug"
* uniqueId[0].preferred = true
