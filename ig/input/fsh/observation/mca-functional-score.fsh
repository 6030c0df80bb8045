Profile: McaFunctionalScore
Parent: McaObservation
Id: mca-functional-score
Title: "功能评分 / Functional score"
Description: "慢阻肺评估测试（0–40）或呼吸困难分级（0–4）。 The COPD assessment test, 0 to 40, or the dyspnoea grade, 0 to 4."
* insert PublishedProfile
* obeys mca-range-functional-score
* insert CategoryIs(survey)
* code from McaFunctionalScoreCodesVS (required)
* insert Measured({score})
