ValueSet: McaDocumentTypeVS
Id: vs-document-type
Title: "文书类型 / Document type"
Description: "共享文书的类型：国家文档类型与LOINC。 The types of a shared document: national types and LOINC."
* insert Published
* include codes from system McaDocumentTypeCS
* $LOINC#57133-1 "Referral note"
* $LOINC#18842-5 "Discharge summary"
* $LOINC#11488-4 "Consult note"
