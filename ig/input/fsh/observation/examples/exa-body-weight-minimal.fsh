Instance: exa-body-weight-minimal
InstanceOf: McaBodyWeight
Usage: #example
Title: "2025年10月24日：体重 76 kg，仅必填项"
* insert ObservationOfZhang(2025-10-24)
* insert Amount(76, kg, kg)
