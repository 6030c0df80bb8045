Profile: McaSpirometry
Parent: McaObservation
Id: mca-spirometry
Title: "肺功能 / Spirometry"
Description: "一项肺功能指标；method 说明在支气管舒张剂之前或之后。 One spirometry figure; method tells whether before or after the bronchodilator."
* insert PublishedProfile
* obeys mca-range-spirometry and mca-range-spirometry-soft
* insert CategoryIs(exam)
* code from McaSpirometryCodesVS (required)
* insert Measured([[L or %]])
* method from McaBronchodilatorVS (required)
