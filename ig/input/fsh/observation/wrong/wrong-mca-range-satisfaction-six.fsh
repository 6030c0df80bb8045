Instance: wrong-mca-range-satisfaction-six
InstanceOf: McaSatisfaction
Usage: #example
Title: "满意度 6 分不可能"
* insert ObservationOfZhang(2025-04-24)
* insert Amount(6, {score}, 分)
