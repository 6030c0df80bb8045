ValueSet: McaGroupKindVS
Id: vs-group-kind
Title: "人群种类 / Kinds of groups"
Description: "人群种类。 Kinds of groups."
* insert Published
* include codes from system McaGroupKindCS
