ValueSet: McaResidenceTypeVS
Id: vs-residence-type
Title: "常住类型 / Kinds of residence"
Description: "常住类型。 Kinds of residence."
* insert Published
* include codes from system McaResidenceTypeCS
