Instance: exa-practitioner-zhou-qiang
InstanceOf: McaPractitioner
Usage: #example
Title: "周强 / Zhou Qiang"
Description: "周强（虚构人员）。 Zhou Qiang (a fictitious person)."
* identifier[licence].value = "110999901000456"
* active = true
* name.text = "周强"
* gender = #male
* qualification.code = McaProfessionalTitleCS#2 "副高"
