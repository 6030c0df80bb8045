Instance: wrong-mca-range-rr-90
InstanceOf: McaRespRate
Usage: #example
Title: "90 次/分 不可能"
* insert ObservationOfZhang(2025-04-10)
* insert Amount(90, /min, 次/分)
