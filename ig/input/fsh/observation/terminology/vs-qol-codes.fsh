ValueSet: McaQolCodesVS
Id: vs-qol-codes
Title: "生活质量项目 / Quality of life codes"
Description: "EQ-5D-5L 效用值与健康自评分。 The EQ-5D-5L index and visual analogue scale."
* insert Published
* McaObservationCS#eq5d-index "EQ-5D-5L健康效用值"
* McaObservationCS#eq5d-vas "EQ-5D健康自评分"
