Instance: wrong-mca-id-1-check-digit
InstanceOf: McaPatient
Usage: #example
Title: "校验码错误 / Wrong check digit"
Description: "身份证号最后一位应为0，此处为1。 The last digit should be 0; here it is 1."
* identifier[residentId].value = "999901195803120011"
* active = true
* name.text = "张建国"
* gender = #male
