Instance: exa-practitioner-chen-li
InstanceOf: McaPractitioner
Usage: #example
Title: "陈立 / Chen Li"
Description: "陈立（虚构人员）。 Chen Li (a fictitious person)."
* identifier[licence].value = "410999901000077"
* active = true
* name.text = "陈立"
* gender = #male
* qualification.code = McaProfessionalTitleCS#3 "中级"
