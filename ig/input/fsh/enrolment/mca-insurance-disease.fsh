CodeSystem: McaInsuranceDiseaseCS
Id: mca-insurance-disease
Title: "门诊慢特病病种 / Chronic outpatient diseases"
Description: "国家医保门诊慢特病病种中用到的部分。 The chronic outpatient disease codes of the national insurance that are used."
* insert Published
* ^caseSensitive = true
* ^content = #fragment
* #M03900 "高血压"
* #M03900 insert En([[Hypertension]])
* #M01600 "糖尿病"
* #M01600 insert En([[Diabetes]])
