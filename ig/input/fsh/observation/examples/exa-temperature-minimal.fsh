Instance: exa-temperature-minimal
InstanceOf: McaTemperature
Usage: #example
Title: "2025年10月24日：体温 36.5 ℃，仅必填项"
* insert ObservationOfZhang(2025-10-24)
* insert Amount(36.5, Cel, ℃)
