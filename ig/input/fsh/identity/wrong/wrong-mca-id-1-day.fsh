Instance: wrong-mca-id-1-day
InstanceOf: McaPatient
Usage: #example
Title: "日期不存在 / Impossible day"
Description: "身份证号中的日期是2月30日，校验码却相符。 The day in the id-card number is 30 February, though the check digit fits."
* identifier[residentId].value = "99990119580230001X"
* active = true
* name.text = "张建国"
* gender = #male
