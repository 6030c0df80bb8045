Instance: wrong-mca-id-2-gender
InstanceOf: McaPatient
Usage: #example
Title: "性别不符 / Gender disagrees"
Description: "身份证号第17位是奇数，性别却写成女。 The 17th digit is odd, yet the gender says female."
* identifier[residentId].value = "999901195803120010"
* active = true
* name.text = "张建国"
* gender = #female
