CodeSystem: McaDocumentKindCS
Id: mca-document-kind
Title: "文书种类 / Kinds of documents"
Description: "LOINC 中没有的文书种类。 Kinds of documents that LOINC does not have."
* insert OwnCodeSystem
* #group-report "群体风险预警报告"
* #group-report insert En([[Warning about a group]])
