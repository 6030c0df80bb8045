Instance: exa-spo2-minimal
InstanceOf: McaSpo2
Usage: #example
Title: "2025年10月24日：血氧饱和度 97 %，仅必填项"
* insert ObservationOfZhang(2025-10-24)
* insert Amount(97, %, %)
