ValueSet: McaVisitTypeVS
Id: vs-visit-type
Title: "就诊类型 / Visit types"
Description: "就诊类型的全部代码。 All codes of this kind: visit types."
* insert Published
* include codes from system McaVisitTypeCS
