Instance: exa-heart-rate-minimal
InstanceOf: McaHeartRate
Usage: #example
Title: "2025年10月24日：心率 76 次/分，仅必填项"
* insert ObservationOfZhang(2025-10-24)
* insert Amount(76, /min, 次/分)
