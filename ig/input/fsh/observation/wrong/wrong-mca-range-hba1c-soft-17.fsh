Instance: wrong-mca-range-hba1c-soft-17
InstanceOf: McaHbA1c
Usage: #example
Title: "17 % 少见"
* insert ObservationOfZhang(2025-04-10)
* insert Amount(17, %, %)
