Instance: ns-insurance-drug
InstanceOf: NamingSystem
Usage: #definition
Title: "医保药品代码 / Insurance drug code"
Description: "国家医保药品分类与代码。 The drug codes of the national health insurance."
* insert IdentifierNames(InsuranceDrug)
* kind = #codesystem
* description = "国家医保药品分类与代码。 The drug codes of the national health insurance."
* usage = "MedicationRequest.medicationCodeableConcept.coding"
* uniqueId[0].type = #uri
* uniqueId[0].value = "http://medalliance.example/fhir/naming/insurance-drug"
* uniqueId[0].preferred = true
