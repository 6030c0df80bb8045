Instance: exa-patient-zhang-jianguo
InstanceOf: McaPatient
Usage: #example
Title: "张建国 / Zhang Jianguo"
Description: "示范居民，男，1958年3月12日出生，网格 G-0201-07（虚构）。 The resident of the story, a man born on 12 March 1958, grid G-0201-07 (fictitious)."
* extension[ethnicity].valueCoding = McaGbt3304CS#01 "汉族"
* extension[nationality].valueCoding = McaGbt2659CS#CHN "中国"
* extension[education].valueCodeableConcept = McaGbt4658CS#70 "初级中学教育"
* extension[occupation].valueCodeableConcept = McaGbt6565CS#6 "生产、运输设备操作人员及有关人员"
* extension[residenceType].valueCodeableConcept = McaResidenceTypeCS#registered "常住户籍"
* extension[grid].valueReference = Reference(exa-location-grid-g0201-07)
* extension[peopleGroup][0].valueCodeableConcept = McaPeopleGroupCS#03 "老年人"
* extension[peopleGroup][1].valueCodeableConcept = McaPeopleGroupCS#04 "高血压"
* identifier[residentId].type.coding[0] = $V20203#NI "National unique individual identifier"
* identifier[residentId].type.coding[1] = McaIdentifierTypeCS#id-card "居民身份证"
* identifier[residentId].value = "999901195803120010"
* identifier[healthRecordNo].value = "99990110020100001"
* identifier[healthCardNo].value = "999901000000001"
* identifier[insuranceNo].value = "99990100000000000001"
* identifier[4].type = $V20203#MR "Medical record number"
* identifier[4].system = "http://medalliance.example/fhir/naming/medical-record-no/12999901MEXA00019C"
* identifier[4].value = "BA0058213"
* identifier[4].assigner = Reference(exa-organization-county-hospital)
* active = true
* name.use = #official
* name.text = "张建国"
* name.family = "张"
* name.given = "建国"
* telecom[0].system = #phone
* telecom[0].use = #mobile
* telecom[0].value = "13900000001"
* telecom[1].system = #phone
* telecom[1].use = #home
* telecom[1].value = "0999-5551234"
* gender = #male
* gender.extension[gbGender].valueCoding = McaGbt22611CS#1 "男性"
* birthDate = "1958-03-12"
* deceasedBoolean = false
* address.use = #home
* address.text = "示例县城关镇和平社区7号楼2单元301室"
* address.extension[division][0].valueCoding = McaGbt2260CS#99 "示例省"
* address.extension[division][1].valueCoding = McaGbt2260CS#9999 "示例市"
* address.extension[division][2].valueCoding = McaGbt2260CS#999901 "示例县"
* address.extension[division][3].valueCoding = McaGbt2260CS#999901100 "城关镇"
* address.extension[division][4].valueCoding = McaGbt2260CS#999901100201 "和平社区"
* maritalStatus.coding[0] = McaGbt22612CS#20 "已婚"
* maritalStatus.coding[1] = $MaritalStatus#M "Married"
* contact.relationship.coding[0] = McaGbt4761CS#3 "女"
* contact.relationship.coding[1] = $ContactRole#N "Next-of-Kin"
* contact.name.text = "张晓梅"
* contact.telecom.system = #phone
* contact.telecom.use = #mobile
* contact.telecom.value = "13900000002"
* generalPractitioner = Reference(exa-role-li-min)
* managingOrganization = Reference(exa-organization-community-centre)
