ValueSet: McaCopdComplicationVS
Id: vs-copd-complication
Title: "慢阻肺合并症 / Conditions beside COPD"
Description: "慢阻肺合并症的全部代码。 All codes of this kind: conditions beside COPD."
* insert Published
* include codes from system McaCopdComplicationCS
