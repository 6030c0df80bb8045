Instance: wrong-mca-id-4-no-assigner
InstanceOf: McaPatient
Usage: #example
Title: "缺少发号机构 / Assigner missing"
Description: "病案号没有写明发号机构。 The record number does not name its assigner."
* identifier[residentId].value = "999901195803120010"
* identifier[1].type = $V20203#MR
* identifier[1].system = "http://medalliance.example/fhir/naming/medical-record-no/12999901MEXA00019C"
* identifier[1].value = "BA0058213"
* active = true
* name.text = "张建国"
* gender = #male
