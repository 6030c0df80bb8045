Instance: wrong-mca-range-temp-46
InstanceOf: McaTemperature
Usage: #example
Title: "46 ℃ 不可能"
* insert ObservationOfZhang(2025-04-10)
* insert Amount(46, Cel, ℃)
