Instance: wrong-mca-id-3-birth-date
InstanceOf: McaPatient
Usage: #example
Title: "出生日期不符 / Birth date disagrees"
Description: "身份证号中的日期是1958-03-12，出生日期却是1958-03-21。 The id-card number says 1958-03-12, the birth date 1958-03-21."
* identifier[residentId].value = "999901195803120010"
* active = true
* name.text = "张建国"
* gender = #male
* birthDate = "1958-03-21"
