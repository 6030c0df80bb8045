Instance: exa-body-height-minimal
InstanceOf: McaBodyHeight
Usage: #example
Title: "2025年10月24日：身高 170 cm，仅必填项"
* insert ObservationOfZhang(2025-10-24)
* insert Amount(170, cm, cm)
