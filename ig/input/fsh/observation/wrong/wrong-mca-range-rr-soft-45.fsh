Instance: wrong-mca-range-rr-soft-45
InstanceOf: McaRespRate
Usage: #example
Title: "45 次/分 少见"
* insert ObservationOfZhang(2025-04-10)
* insert Amount(45, /min, 次/分)
