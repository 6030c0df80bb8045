ValueSet: McaSymptomVS
Id: vs-symptom
Title: "随访症状 / Follow-up symptoms"
Description: "各病种随访表的症状。 Symptoms of all the follow-up forms."
* insert Published
* include codes from system McaSymptomHtnCS
* include codes from system McaSymptomDmCS
* include codes from system McaSymptomCopdCS
