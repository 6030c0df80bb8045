Profile: McaDocumentBundle
Parent: Bundle
Id: mca-document-bundle
Title: "文书包 / Document bundle"
Description: "一份完整文书：首个条目为文书（Composition），其后为所引用的资源。 One whole document: the composition first, then the resources it refers to."
* insert PublishedProfile
* identifier 1..1 MS
* identifier.system 1..1
* identifier.value 1..1
* type = #document (exactly)
* timestamp 1..1 MS
* entry 1..* MS
* entry.fullUrl 1..1
* entry.resource 1..1
