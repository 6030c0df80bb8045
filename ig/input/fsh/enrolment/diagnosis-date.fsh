Extension: DiagnosisDate
Id: diagnosis-date
Title: "确诊日期 / Date of diagnosis"
Description: "该病种的确诊日期。 The day the disease was confirmed."
Context: EpisodeOfCare
* insert Published
* value[x] 1..1
* value[x] only date
