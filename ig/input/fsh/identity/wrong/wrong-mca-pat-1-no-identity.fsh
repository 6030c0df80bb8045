Instance: wrong-mca-pat-1-no-identity
InstanceOf: McaPatient
Usage: #example
Title: "没有身份证件 / No identity"
Description: "只有本院病案号，又没有标明身份未明。 Only a hospital number, and the identity is not marked unknown."
* identifier.type = $V20203#MR
* identifier.system = "http://medalliance.example/fhir/naming/medical-record-no/12999901MEXA00019C"
* identifier.value = "BA0058213"
* identifier.assigner = Reference(exa-organization-county-hospital)
* active = true
* name.text = "张建国"
* gender = #male
