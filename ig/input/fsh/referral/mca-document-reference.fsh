Profile: McaDocumentReference
Parent: DocumentReference
Id: mca-document-reference
Title: "共享文书索引 / Document reference"
Description: "以CDA或PDF等原件形式共享的文书，带SHA-1校验与大小。 A document shared in its original form, CDA or PDF, with its SHA-1 hash and its size."
* insert PublishedProfile
* masterIdentifier MS
* status MS
* type 1..1 MS
* type from McaDocumentTypeVS (extensible)
* category 1..* MS
* category from McaDocumentCategoryVS (extensible)
* subject 1..1 MS
* subject only Reference(McaPatient)
* date 1..1 MS
* author 1..* MS
* author only Reference(McaPractitionerRole or McaPractitioner or McaOrganization)
* custodian 1..1 MS
* custodian only Reference(McaOrganization)
* content.attachment.contentType 1..1 MS
* content.attachment.hash 1..1 MS
* content.attachment.size 1..1 MS
* content.attachment.title MS
* context.encounter only Reference(McaEncounterFollowUp or McaEncounterClinical)
* context.related MS
