ValueSet: McaOrgTypeVS
Id: vs-org-type
Title: "机构类型 / Organisation types"
Description: "机构类型。 Kinds of organisations."
* insert Published
* include codes from system McaOrgTypeCS
