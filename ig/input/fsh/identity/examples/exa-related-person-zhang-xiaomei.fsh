Instance: exa-related-person-zhang-xiaomei
InstanceOf: McaRelatedPerson
Usage: #example
Title: "张晓梅 / Zhang Xiaomei"
Description: "张建国的女儿，可代签。 The daughter of Zhang Jianguo, who may sign for him."
* active = true
* patient = Reference(exa-patient-zhang-jianguo)
* relationship = McaGbt4761CS#3 "女"
* name.text = "张晓梅"
* telecom.system = #phone
* telecom.use = #mobile
* telecom.value = "13900000002"
* gender = #female
