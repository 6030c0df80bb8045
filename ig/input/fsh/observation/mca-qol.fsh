Profile: McaQoL
Parent: McaObservation
Id: mca-qol
Title: "生活质量 / Quality of life"
Description: "EQ-5D-5L 健康效用值或健康自评分。 The EQ-5D-5L index or visual analogue scale."
* insert PublishedProfile
* obeys mca-range-qol
* insert CategoryIs(survey)
* code from McaQolCodesVS (required)
* insert Measured({score})
