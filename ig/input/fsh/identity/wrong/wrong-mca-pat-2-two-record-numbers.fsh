Instance: wrong-mca-pat-2-two-record-numbers
InstanceOf: McaPatient
Usage: #example
Title: "两个现行档案编号 / Two record numbers in use"
Description: "合并后两个健康档案编号都没有注明 old。 After a merge neither of the two health record numbers is marked old."
* identifier[healthRecordNo][0].value = "99990110020100001"
* identifier[healthRecordNo][1].value = "99990110020100002"
* active = true
* name.text = "张建国"
* gender = #male
