Instance: ns-document-no
InstanceOf: NamingSystem
Usage: #definition
Title: "文档流水号 / Document number"
Description: "共享文档的流水号。 The serial number of a shared document."
* insert IdentifierNames(DocumentNo)
* description = "共享文档的流水号。 The serial number of a shared document."
* usage = "DocumentReference.masterIdentifier, Bundle.identifier"
* uniqueId[0].type = #oid
* uniqueId[0].value = "2.16.156.10011.1.1"
* uniqueId[0].preferred = false
* uniqueId[1].type = #uri
* uniqueId[1].value = "urn:oid:2.16.156.10011.1.1"
* uniqueId[1].preferred = true
