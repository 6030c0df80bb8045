Instance: wrong-mca-id-1-month
InstanceOf: McaPatient
Usage: #example
Title: "月份错误 / Impossible month"
Description: "身份证号中的月份是13。 The month in the id-card number is 13."
* identifier[residentId].value = "999901195813120010"
* active = true
* name.text = "张建国"
* gender = #male
