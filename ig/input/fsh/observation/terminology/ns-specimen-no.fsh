Instance: ns-specimen-no
InstanceOf: NamingSystem
Usage: #definition
Title: "标本号 / Specimen number"
Description: "检验标本的编号，只在发号机构内唯一。 The number of a specimen, unique within its assigner."
* insert IdentifierNames(SpecimenNo)
* description = "检验标本的编号，只在发号机构内唯一。 The number of a specimen, unique within its assigner."
* usage = "Specimen.identifier"
* uniqueId[0].type = #oid
* uniqueId[0].value = "2.16.156.10011.1.14"
* uniqueId[0].preferred = false
* uniqueId[1].type = #uri
* uniqueId[1].value = "urn:oid:2.16.156.10011.1.14"
* uniqueId[1].preferred = true
