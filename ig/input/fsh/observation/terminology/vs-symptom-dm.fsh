ValueSet: McaSymptomDmVS
Id: vs-symptom-dm
Title: "糖尿病随访症状 / Diabetes symptoms"
Description: "糖尿病随访症状的全部代码。 All codes of this kind: diabetes symptoms."
* insert Published
* include codes from system McaSymptomDmCS
