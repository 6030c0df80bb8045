Profile: McaRelatedPerson
Parent: RelatedPerson
Id: mca-related-person
Title: "关系人 / Related person"
Description: "居民的家属或监护人，可代为签署签约协议和随访记录。 A relative or guardian who may sign contracts and follow-up records for the resident."
* insert PublishedProfile
* patient 1..1
* patient only Reference(McaPatient)
* relationship 1..* MS
* relationship from McaFamilyRelationVS (preferred)
* relationship ^short = "与居民的关系（GB/T 4761） / Relation to the resident"
* name 1..*
* name.text 1..1
* telecom MS
