Instance: exa-patient-identity-unknown
InstanceOf: McaPatient
Usage: #example
Title: "身份未明者 / Unknown person"
Description: "急诊收治、身份待核实的人，只有本院急诊号。 A person taken in by emergency whose identity is not yet known; only the hospital’s number exists."
* extension[identityUnknown].valueBoolean = true
* identifier.type.coding[0] = $V20203#MR "Medical record number"
* identifier.type.coding[1] = McaIdentifierTypeCS#outpatient "门（急）诊号"
* identifier.system = "http://medalliance.example/fhir/naming/outpatient-no/12999901MEXA00019C"
* identifier.value = "JZ20250615-031"
* identifier.assigner = Reference(exa-organization-county-hospital)
* active = true
* name.text = "无名氏"
* gender = #unknown
* gender.extension[gbGender].valueCoding = McaGbt22611CS#0 "未知的性别"
