Instance: exa-functional-score-dyspnoea
InstanceOf: McaFunctionalScore
Usage: #example
Title: "2025年4月24日住院：呼吸困难 0 级"
* insert FoundDuringStay(2025-04-24T15:40:00+08:00)
* code = McaObservationCS#mmrc "改良呼吸困难分级"
* insert Amount(0, {score}, 分)
