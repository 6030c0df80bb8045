Instance: ns-source-row
InstanceOf: NamingSystem
Usage: #definition
Title: "来源行指纹 / Fingerprint of a source row"
Description: "所转换的一行或一条消息原文的SHA-256，十六进制小写。 The SHA-256, in lower-case hex, of the row or message that was converted."
* insert IdentifierNames(SourceRow)
* description = "所转换的一行或一条消息原文的SHA-256，十六进制小写。 The SHA-256, in lower-case hex, of the row or message that was converted."
* usage = "Provenance.entity.what.identifier"
* uniqueId[0].type = #uri
* uniqueId[0].value = "http://medalliance.example/fhir/naming/source-row"
* uniqueId[0].preferred = true
