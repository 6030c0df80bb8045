Instance: ns-contract-no
InstanceOf: NamingSystem
Usage: #definition
Title: "签约协议编号 / Contract number"
Description: "家庭医生签约协议的编号。 The number of a family-doctor contract."
* insert IdentifierNames(ContractNumber)
* description = "家庭医生签约协议的编号。 The number of a family-doctor contract."
* usage = "Contract.identifier"
* uniqueId[0].type = #uri
* uniqueId[0].value = "http://medalliance.example/fhir/naming/contract-no"
* uniqueId[0].preferred = true
