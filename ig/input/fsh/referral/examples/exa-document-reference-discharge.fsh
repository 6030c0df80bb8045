Instance: exa-document-reference-discharge
InstanceOf: McaDocumentReference
Usage: #example
Title: "出院小结原件 / Original of the discharge summary"
Description: "医院发来的出院小结CDA原件及其校验值。 The discharge summary as the hospital sent it, with its hash."
* masterIdentifier.system = "urn:oid:2.16.156.10011.1.1"
* masterIdentifier.value = "D20250430-0012"
* status = #current
* docStatus = #final
* type.coding[0] = McaDocumentTypeCS#C0053 "出院小结"
* type.coding[1] = $LOINC#18842-5 "Discharge summary"
* category = McaDocumentCategoryCS#discharge "出院文书"
* subject = Reference(exa-patient-zhang-jianguo)
* date = "2025-04-30T10:31:00+08:00"
* author = Reference(exa-role-zhou-qiang)
* custodian = Reference(exa-organization-county-hospital)
* content.attachment.contentType = #application/xml
* content.attachment.language = #zh-CN
* content.attachment.data = "PD94bWwgdmVyc2lvbj0iMS4wIiBlbmNvZGluZz0iVVRGLTgiPz4KPENsaW5pY2FsRG9jdW1lbnQgeG1sbnM9InVybjpobDctb3JnOnYzIj48aWQgcm9vdD0iMi4xNi4xNTYuMTAwMTEuMS4xIiBleHRlbnNpb249IkQyMDI1MDQzMC0wMDEyIi8+PGNvZGUgY29kZT0iQzAwNTMiIGNvZGVTeXN0ZW09IjIuMTYuMTU2LjEwMDExLjIuNCIgZGlzcGxheU5hbWU9IuWHuumZouWwj+e7kyIvPjx0aXRsZT7lh7rpmaLlsI/nu5M8L3RpdGxlPjxlZmZlY3RpdmVUaW1lIHZhbHVlPSIyMDI1MDQzMDEwMzAwMCswODAwIi8+PC9DbGluaWNhbERvY3VtZW50Pgo="
* content.attachment.size = 308
* content.attachment.hash = "rRvjqQSUtCHZow15JG2kBDycgdA="
* content.attachment.title = "出院小结"
* content.attachment.creation = "2025-04-30T10:30:00+08:00"
* context.encounter = Reference(exa-encounter-clinical-zhang)
* context.related = Reference(exa-discharge-summary-zhang)
