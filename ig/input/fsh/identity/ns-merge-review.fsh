Instance: ns-merge-review
InstanceOf: NamingSystem
Usage: #definition
Title: "档案合并核对号 / Number of a comparison of two records"
Description: "要求核对的两份档案号码的SHA-256，十六进制小写：同一对档案只核对一次。 The SHA-256, in lower-case hex, of the numbers of the two records to compare: a pair is compared once."
* insert IdentifierNames(MergeReview)
* description = "要求核对的两份档案号码的SHA-256，十六进制小写：同一对档案只核对一次。 The SHA-256, in lower-case hex, of the numbers of the two records to compare: a pair is compared once."
* usage = "Task.identifier"
* uniqueId[0].type = #uri
* uniqueId[0].value = "http://medalliance.example/fhir/naming/merge-review"
* uniqueId[0].preferred = true
