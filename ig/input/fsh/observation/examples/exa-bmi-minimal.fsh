Instance: exa-bmi-minimal
InstanceOf: McaBmi
Usage: #example
Title: "2025年10月24日：体质指数 26.2，仅必填项"
* insert ObservationOfZhang(2025-10-24)
* insert Amount(26.2, kg/m2, kg/m²)
