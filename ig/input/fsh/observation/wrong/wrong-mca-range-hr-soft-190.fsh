Instance: wrong-mca-range-hr-soft-190
InstanceOf: McaHeartRate
Usage: #example
Title: "190 次/分 少见"
* insert ObservationOfZhang(2025-04-10)
* insert Amount(190, /min, 次/分)
