Instance: ns-request-no
InstanceOf: NamingSystem
Usage: #definition
Title: "电子申请单编号 / Number of an electronic request"
Description: "检查检验电子申请单的编号。 The number of an electronic request for an examination or a test."
* insert IdentifierNames(RequestNo)
* description = "检查检验电子申请单的编号。 The number of an electronic request for an examination or a test."
* usage = "ServiceRequest.identifier"
* uniqueId[0].type = #oid
* uniqueId[0].value = "2.16.156.10011.1.24"
* uniqueId[0].preferred = false
* uniqueId[1].type = #uri
* uniqueId[1].value = "urn:oid:2.16.156.10011.1.24"
* uniqueId[1].preferred = true
