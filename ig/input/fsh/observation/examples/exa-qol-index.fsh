Instance: exa-qol-index
InstanceOf: McaQoL
Usage: #example
Title: "2025年10月24日：EQ-5D-5L 健康效用值 0.862"
* insert ObservationOfZhang(2025-10-24T10:05:00+08:00)
* extension[source].valueCodeableConcept = McaObservationSourceCS#manual "人工录入"
* code = McaObservationCS#eq5d-index "EQ-5D-5L健康效用值"
* insert Amount(0.862, {score}, 分)
