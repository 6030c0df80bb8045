Instance: ns-health-record-no
InstanceOf: NamingSystem
Usage: #definition
Title: "健康档案编号 / Health record number"
Description: "居民健康档案编号，17位：县6、乡镇3、村3、序号5。 The 17-digit health record number: county 6, town 3, village 3, sequence 5."
* insert IdentifierNames(HealthRecordNumber)
* description = "居民健康档案编号，17位：县6、乡镇3、村3、序号5。 The 17-digit health record number: county 6, town 3, village 3, sequence 5."
* usage = "Patient.identifier"
* uniqueId[0].type = #oid
* uniqueId[0].value = "2.16.156.10011.1.2"
* uniqueId[0].preferred = false
* uniqueId[1].type = #uri
* uniqueId[1].value = "urn:oid:2.16.156.10011.1.2"
* uniqueId[1].preferred = true
