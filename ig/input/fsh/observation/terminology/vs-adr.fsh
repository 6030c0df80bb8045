ValueSet: McaAdrVS
Id: vs-adr
Title: "药物不良反应标志 / Adverse drug reaction answers"
Description: "药物不良反应标志的全部代码。 All codes of this kind: adverse drug reaction answers."
* insert Published
* include codes from system McaAdrCS
