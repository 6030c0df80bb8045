ValueSet: McaInsuranceTypeVS
Id: vs-insurance-type
Title: "医保类型 / Kinds of insurance"
Description: "医保类型。 Kinds of insurance."
* insert Published
* include codes from system McaInsuranceTypeCS
