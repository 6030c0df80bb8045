Instance: exa-resp-rate-minimal
InstanceOf: McaRespRate
Usage: #example
Title: "2025年10月24日：呼吸 18 次/分，仅必填项"
* insert ObservationOfZhang(2025-10-24)
* insert Amount(18, /min, 次/分)
