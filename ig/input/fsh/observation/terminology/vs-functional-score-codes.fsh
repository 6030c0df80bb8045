ValueSet: McaFunctionalScoreCodesVS
Id: vs-functional-score-codes
Title: "功能评分项目 / Functional score codes"
Description: "慢阻肺评估测试与呼吸困难分级。 The COPD assessment test and the dyspnoea grade."
* insert Published
* McaObservationCS#cat "慢阻肺评估测试评分"
* McaObservationCS#mmrc "改良呼吸困难分级"
