ValueSet: McaSymptomCopdVS
Id: vs-symptom-copd
Title: "慢阻肺症状 / COPD symptoms"
Description: "慢阻肺随访表的症状。 Symptoms of the COPD follow-up form."
* insert Published
* include codes from system McaSymptomCopdCS
