Instance: exa-satisfaction-minimal
InstanceOf: McaSatisfaction
Usage: #example
Title: "2025年10月24日：满意度 4 分，仅必填项"
* insert ObservationOfZhang(2025-10-24)
* insert Amount(4, {score}, 分)
