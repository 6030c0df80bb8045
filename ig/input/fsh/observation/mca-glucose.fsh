Profile: McaGlucose
Parent: McaObservation
Id: mca-glucose
Title: "血糖 / Glucose"
Description: "血糖，单位 mmol/L；mg/dL 的值须先换算，原值放入 value-original。 Glucose in mmol/L; a value in mg/dL is converted first and kept in value-original."
* insert PublishedProfile
* obeys mca-glu-1 and mca-range-glucose and mca-range-glucose-soft
* insert CategoryIs(laboratory)
* code from McaGlucoseCodesVS (required)
* extension contains GlucoseTiming named timing 0..1 MS
* insert Measured(mmol/L)
* method from McaGlucoseMethodVS (preferred)
