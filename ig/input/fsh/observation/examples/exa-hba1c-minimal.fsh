Instance: exa-hba1c-minimal
InstanceOf: McaHbA1c
Usage: #example
Title: "2025年10月24日：糖化血红蛋白 6.7 %，仅必填项"
* insert ObservationOfZhang(2025-10-24)
* insert Amount(6.7, %, %)
