Instance: wrong-mca-id-5-sixteen-digits
InstanceOf: McaPatient
Usage: #example
Title: "健康档案编号少一位 / Record number too short"
Description: "健康档案编号只有16位。 The health record number has 16 digits only."
* identifier[healthRecordNo].value = "9999011002010001"
* active = true
* name.text = "张建国"
* gender = #male
