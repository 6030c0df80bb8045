ValueSet: McaInsuranceDiseaseVS
Id: vs-insurance-disease
Title: "门诊慢特病病种 / Chronic outpatient diseases"
Description: "门诊慢特病病种。 Chronic outpatient diseases."
* insert Published
* include codes from system McaInsuranceDiseaseCS
