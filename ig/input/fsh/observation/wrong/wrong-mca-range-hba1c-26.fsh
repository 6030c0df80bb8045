Instance: wrong-mca-range-hba1c-26
InstanceOf: McaHbA1c
Usage: #example
Title: "26 % 不可能"
* insert ObservationOfZhang(2025-04-10)
* insert Amount(26, %, %)
