Instance: ns-merge-review
InstanceOf: NamingSystem
Usage: #definition
Title: "档案合并核对号 / Number of a comparison of two records"
Description: "要求核对两份档案的消息原文的SHA-256，十六进制小写。 The SHA-256, in lower-case hex, of the message that asks to compare two records."
* insert IdentifierNames(MergeReview)
* description = "要求核对两份档案的消息原文的SHA-256，十六进制小写。 The SHA-256, in lower-case hex, of the message that asks to compare two records."
* usage = "Task.identifier"
* uniqueId[0].type = #uri
* uniqueId[0].value = "http://medalliance.example/fhir/naming/merge-review"
* uniqueId[0].preferred = true
