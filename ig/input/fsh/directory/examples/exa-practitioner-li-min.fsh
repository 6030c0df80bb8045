Instance: exa-practitioner-li-min
InstanceOf: McaPractitioner
Usage: #example
Title: "李敏 / Li Min"
Description: "李敏（虚构人员）。 Li Min (a fictitious person)."
* identifier[licence].value = "110999901000123"
* identifier[idCard].value = "999901197511300043"
* telecom.system = #phone
* telecom.use = #work
* telecom.value = "0999-5550243"
* active = true
* name.text = "李敏"
* gender = #female
* qualification.code = McaProfessionalTitleCS#3 "中级"
