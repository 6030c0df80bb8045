Instance: wrong-mca-range-temp-soft-34-5
InstanceOf: McaTemperature
Usage: #example
Title: "34.5 ℃ 少见"
* insert ObservationOfZhang(2025-04-10)
* insert Amount(34.5, Cel, ℃)
