ValueSet: McaSymptomHtnVS
Id: vs-symptom-htn
Title: "高血压随访症状 / Hypertension symptoms"
Description: "高血压随访症状的全部代码。 All codes of this kind: hypertension symptoms."
* insert Published
* include codes from system McaSymptomHtnCS
