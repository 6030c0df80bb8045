ValueSet: McaIdentifierTypeVS
Id: vs-identifier-type
Title: "证件与编号类型 / Kinds of identifiers"
Description: "证件与编号类型。 Kinds of identifiers."
* insert Published
* include codes from system McaIdentifierTypeCS
