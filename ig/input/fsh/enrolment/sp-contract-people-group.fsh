Instance: sp-contract-people-group
InstanceOf: SearchParameter
Usage: #definition
Title: "人群分类 / People group"
Description: "按人群分类查找签约协议。 Find contracts by people group."
* insert SearchOn(Contract, people-group, token)
* url = "http://medalliance.example/fhir/SearchParameter/sp-contract-people-group"
* name = "McaContractPeopleGroup"
* description = "按人群分类查找签约协议。 Find contracts by people group."
* expression = "Contract.extension.where(url = 'http://medalliance.example/fhir/StructureDefinition/people-group').value.ofType(CodeableConcept)"
