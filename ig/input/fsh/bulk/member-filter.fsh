Extension: MemberFilter
Id: member-filter
Title: "成员检索条件 / Member filter"
Description: "成员须符合的检索：居民本身，或其档案中的资源。取自 HL7 Bulk Data Access STU 3，地址为其原址。 A search that the members meet, or resources in their compartments. Of HL7's Bulk Data Access STU 3, under its address."
* ^url = "http://hl7.org/fhir/uv/bulkdata/StructureDefinition/member-filter"
* ^context[0].type = #element
* ^context[0].expression = "Group"
* . ^isModifier = true
* . ^isModifierReason = "成员仅为符合该检索者。 Its members are only those who meet the search."
* value[x] 1..1
* value[x] only Expression
* valueExpression.language = #application/x-fhir-query
* valueExpression.expression 1..1
