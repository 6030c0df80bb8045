Instance: exa-functional-score-cat
InstanceOf: McaFunctionalScore
Usage: #example
Title: "2025年4月24日：慢阻肺评估测试 4 分，仅必填项"
* insert ObservationOfZhang(2025-04-24)
* code = McaObservationCS#cat
* insert Amount(4, {score}, 分)
