Instance: wrong-mca-range-spo2-25
InstanceOf: McaSpo2
Usage: #example
Title: "25 % 不可能"
* insert ObservationOfZhang(2025-04-10)
* insert Amount(25, %, %)
