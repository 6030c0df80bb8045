Instance: wrong-mca-range-hr-310
InstanceOf: McaHeartRate
Usage: #example
Title: "310 次/分 不可能"
* insert ObservationOfZhang(2025-04-10)
* insert Amount(310, /min, 次/分)
