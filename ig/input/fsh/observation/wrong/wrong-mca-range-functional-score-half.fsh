Instance: wrong-mca-range-functional-score-half
InstanceOf: McaFunctionalScore
Usage: #example
Title: "评分不是整数"
* insert ObservationOfZhang(2025-04-24)
* code = McaObservationCS#cat
* insert Amount(12.5, {score}, 分)
