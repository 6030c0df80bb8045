Instance: wrong-mca-pat-3-shortened-division
InstanceOf: McaPatient
Usage: #example
Title: "截短的区划代码 / Shortened division code"
Description: "村级代码应为12位，此处少一位。 The code of a village has twelve digits; one is missing here."
* identifier[residentId].value = "999901195803120010"
* active = true
* name.text = "张建国"
* gender = #male
* address.text = "示例县城关镇和平社区"
* address.extension[division].valueCoding = http://medalliance.example/fhir/CodeSystem/gbt-2260#99990110020
