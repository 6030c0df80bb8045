Profile: McaSelfReport
Parent: QuestionnaireResponse
Id: mca-self-report
Title: "居民自测上报 / Self-report"
Description: "居民在家自测的上报，不是随访的法定记录，因此没有就诊。 What a resident measured at home; not the legal record of a visit, hence without an encounter."
* insert PublishedProfile
* identifier 1..1 MS
* identifier.system 1..1
* identifier.value 1..1
* questionnaire 1..1 MS
* status from McaResponseStatusVS (required)
* subject 1..1 MS
* subject only Reference(McaPatient)
* encounter 0..0
* authored 1..1 MS
* author 1..1 MS
* author only Reference(McaPatient or McaRelatedPerson)
* item 1..*
