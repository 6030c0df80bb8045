ValueSet: McaRiskMethodVS
Id: vs-risk-method
Title: "风险评估方法 / Risk methods"
Description: "风险评估方法。 Risk methods."
* insert Published
* include codes from system McaRiskMethodCS
