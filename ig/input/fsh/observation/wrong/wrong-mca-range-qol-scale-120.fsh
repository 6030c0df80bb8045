Instance: wrong-mca-range-qol-scale-120
InstanceOf: McaQoL
Usage: #example
Title: "健康自评 120 分不可能"
* insert ObservationOfZhang(2025-04-24)
* code = McaObservationCS#eq5d-vas
* insert Amount(120, {score}, 分)
