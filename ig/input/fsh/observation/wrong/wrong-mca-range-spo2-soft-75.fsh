Instance: wrong-mca-range-spo2-soft-75
InstanceOf: McaSpo2
Usage: #example
Title: "75 % 少见"
* insert ObservationOfZhang(2025-04-10)
* insert Amount(75, %, %)
