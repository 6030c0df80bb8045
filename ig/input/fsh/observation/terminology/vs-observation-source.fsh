ValueSet: McaObservationSourceVS
Id: vs-observation-source
Title: "数据来源方式 / Ways of entry"
Description: "数据来源方式的全部代码。 All codes of this kind: ways of entry."
* insert Published
* include codes from system McaObservationSourceCS
