Instance: exa-qol-scale
InstanceOf: McaQoL
Usage: #example
Title: "2025年10月24日：健康自评 78 分，仅必填项"
* insert ObservationOfZhang(2025-10-24)
* code = McaObservationCS#eq5d-vas
* insert Amount(78, {score}, 分)
